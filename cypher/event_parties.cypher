// Who took part in these events?
MATCH (v:Event)
WHERE v.id IN $ids AND v.c IN $cases
MATCH (v)-[part:FROM|TO]-(entity:Entity)
RETURN v.id AS event, entity.id AS id, entity.kind AS kind, entity.key AS key, type(part) AS role
ORDER BY event, role, id

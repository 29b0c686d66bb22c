// Which faces and persons are a victim in these cases, and since when is it said?
MATCH (case:Case)-[stated:ROLE]->(entity:Entity)
WHERE case.c IN $cases AND stated.supersededAt IS NULL AND stated.role = 'VICTIM' AND entity.kind IN ['FACE', 'PERSON']
RETURN entity.id AS id, case.c AS c, stated.at AS at
ORDER BY id, c

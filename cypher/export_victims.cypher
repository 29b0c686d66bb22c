// Which identifiers are left out of an export of this case: victims, and pictures that show them?
MATCH (:Case {id: $case})-[role:ROLE]->(entity:Entity)
WHERE role.role = 'VICTIM'
OPTIONAL MATCH (shown:Entity)-[:DEPICTS]->(entity)
WITH collect(entity.id) + collect(shown.id) AS ids
UNWIND ids AS id
RETURN DISTINCT id
ORDER BY id

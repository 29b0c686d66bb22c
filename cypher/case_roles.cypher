// Which roles were stated in these cases?
MATCH (case:Case)-[stated:ROLE]->(entity:Entity)
WHERE case.c IN $cases AND stated.supersededAt IS NULL
RETURN case.c AS c, entity.id AS id, stated.role AS role
ORDER BY c, id

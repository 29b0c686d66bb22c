// Which roles do these identifiers have in the caller's cases?
MATCH (case:Case)-[stated:ROLE]->(entity:Entity)
WHERE entity.id IN $ids AND case.c IN $cases AND stated.supersededAt IS NULL
RETURN entity.id AS id, case.c AS c, stated.role AS role, stated.reason AS reason, stated.by AS by,
       stated.at AS at
ORDER BY id, case.reference

// States the role of an identifier in a case whose evidence mentions it; the role before it is superseded.
MATCH (case:Case {c: $case})
SET case.touched = true
WITH case
MATCH (entity:Entity {id: $entity})
WHERE EXISTS { MATCH (entity)<-[mention:MENTIONS]-() WHERE mention.c = $case }
CALL (case, entity) {
  MATCH (case)-[before:ROLE]->(entity)
  WHERE before.supersededAt IS NULL
  SET before.supersededAt = $at
}
CREATE (case)-[stated:ROLE {c: case.c, role: $role, reason: $reason, by: $by, at: $at}]->(entity)
SET case.version = coalesce(case.version, 0) + 1
RETURN entity.id AS id, case.c AS c, stated.role AS role, stated.reason AS reason, stated.by AS by,
       stated.at AS at

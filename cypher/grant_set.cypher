// Sets what a user may do with a case; NONE takes the grant away.
MATCH (case:Case {reference: $reference})
MATCH (user:User {name: $name})
MERGE (user)-[may:MAY]->(case)
SET may.level = $level, may.by = $by, may.at = $at
WITH case, may
CALL (may) {
  WITH may WHERE may.level = 'NONE'
  DELETE may
}
RETURN case.id AS id

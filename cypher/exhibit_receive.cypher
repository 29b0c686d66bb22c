// Finds an exhibit or makes it with the next number of its case. The SET takes the case's lock first.
MATCH (case:Case {id: $case})
SET case.exhibits = coalesce(case.exhibits, 0)
WITH case, EXISTS { (:Evidence {id: $evidence}) } AS known
CALL (case, known) {
  WITH case, known WHERE NOT known
  MERGE (counter:Counter {name: 'evidence'})
    ON CREATE SET counter.value = 0
  SET counter.value = counter.value + 1, case.exhibits = case.exhibits + 1
  CREATE (case)-[:HOLDS]->(made:Evidence {id: $evidence})
  SET made += $props, made.x = counter.value, made.c = case.c, made.batch = 0,
      made.exhibit = case.reference + '/' + toString(case.exhibits)
  RETURN made AS evidence
UNION
  WITH case, known WHERE known
  MATCH (found:Evidence {id: $evidence})
  RETURN found AS evidence
}
RETURN evidence.id AS id, evidence.exhibit AS exhibit, evidence.status AS status, evidence.batch AS batch,
       evidence.plan AS plan, evidence.format AS format, evidence.readers AS readers, NOT known AS fresh

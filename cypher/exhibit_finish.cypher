// Sets how an exhibit ended, and counts the case's version up, so that cached answers are made anew.
MATCH (case:Case)-[:HOLDS]->(evidence:Evidence {id: $evidence})
SET evidence += $props, case.version = coalesce(case.version, 0) + 1
RETURN evidence.status AS status

// Removes an emptied exhibit, and counts its case's version up, so that cached answers are made anew.
MATCH (case:Case)-[:HOLDS]->(evidence:Evidence {id: $evidence})
SET case.version = coalesce(case.version, 0) + 1
WITH evidence
OPTIONAL MATCH (evidence)-[:HAS]->(problem:Problem)
DETACH DELETE problem, evidence
RETURN count(*) AS gone

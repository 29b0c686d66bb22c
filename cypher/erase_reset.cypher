// Puts the cursor of an emptied exhibit back, so that it can be written anew.
MATCH (evidence:Evidence {id: $evidence})
SET evidence.batch = 0
REMOVE evidence.plan
WITH evidence
OPTIONAL MATCH (evidence)-[:HAS]->(problem:Problem)
DETACH DELETE problem
RETURN count(*) AS problems

// Removes an emptied exhibit.
MATCH (evidence:Evidence {id: $evidence})
OPTIONAL MATCH (evidence)-[:HAS]->(problem:Problem)
DETACH DELETE problem, evidence
RETURN count(*) AS gone

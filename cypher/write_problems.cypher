// Writes what could not be read in this exhibit.
MATCH (evidence:Evidence {id: $evidence})
UNWIND $rows AS row
CREATE (evidence)-[:HAS]->(problem:Problem)
SET problem = row, problem.c = evidence.c, problem.x = evidence.x
RETURN count(*) AS written

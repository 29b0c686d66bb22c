// How did this exhibit end, and what could not be read in it?
MATCH (evidence:Evidence {id: $evidence})
OPTIONAL MATCH (evidence)-[:HAS]->(problem:Problem)
WITH evidence, problem ORDER BY problem.ordinal
WITH evidence, collect(problem {.locator, .reason}) AS problems
RETURN evidence.exhibit AS exhibit, evidence.name AS name, evidence.sha256 AS sha256, evidence.format AS format,
       evidence.status AS status, evidence.seconds AS seconds, evidence.counts AS counts,
       evidence.eventCounts AS events, problems

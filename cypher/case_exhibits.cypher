// Which exhibits does this case hold?
MATCH (:Case {id: $case})-[:HOLDS]->(evidence:Evidence)
RETURN evidence.exhibit AS exhibit, evidence.name AS name, evidence.sha256 AS sha256, evidence.size AS size,
       evidence.status AS status, evidence.format AS format, coalesce(evidence.problemCount, 0) AS problems
ORDER BY evidence.x

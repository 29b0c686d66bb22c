// Which exhibits were received and never finished?
MATCH (case:Case)-[:HOLDS]->(evidence:Evidence)
WHERE evidence.status IN ['QUEUED', 'EXTRACTING']
RETURN evidence.id AS id, case.reference AS reference
ORDER BY evidence.x

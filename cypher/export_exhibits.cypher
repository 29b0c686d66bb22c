// Which exhibits does this case hold?
MATCH (:Case {id: $case})-[:HOLDS]->(evidence:Evidence)
RETURN evidence.id AS id, evidence.exhibit AS exhibit
ORDER BY evidence.x

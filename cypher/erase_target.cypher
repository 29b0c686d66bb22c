// Which exhibit has this number or id?
MATCH (case:Case)-[:HOLDS]->(evidence:Evidence)
WHERE evidence.exhibit = $exhibit OR evidence.id = $exhibit
RETURN evidence.id AS id, case.id AS case, case.reference AS reference, evidence.exhibit AS exhibit,
       evidence.sha256 AS sha256, evidence.companions AS companions

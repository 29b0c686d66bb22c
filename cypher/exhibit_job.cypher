// What is needed to read this exhibit?
MATCH (case:Case)-[:HOLDS]->(evidence:Evidence {id: $evidence})
RETURN evidence.id AS id, case.id AS case, case.legalBasis AS legal_basis, evidence.exhibit AS exhibit,
       evidence.name AS name, evidence.sha256 AS sha256, evidence.md5 AS md5, evidence.sha1 AS sha1,
       evidence.size AS size, evidence.companions AS companions, evidence.options AS options, evidence.addedBy AS added_by

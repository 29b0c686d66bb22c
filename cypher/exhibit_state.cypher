// Where does this exhibit stand?
MATCH (evidence:Evidence {id: $evidence})
RETURN evidence.id AS id, evidence.exhibit AS exhibit, evidence.status AS status, evidence.batch AS batch,
       evidence.plan AS plan, evidence.format AS format, evidence.readers AS readers, false AS fresh

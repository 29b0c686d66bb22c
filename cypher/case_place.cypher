// Which case has this reference?
MATCH (case:Case {reference: $reference})
RETURN case.id AS id, case.c AS c, case.reference AS reference, case.status AS status,
       case.legalBasis AS legal_basis

// Takes the lock on a case.
MATCH (case:Case {reference: $reference})
SET case.touched = true
RETURN case.id AS id

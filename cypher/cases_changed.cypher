// Counts the versions of these cases up, so that what was cached of them is made anew.
UNWIND $cases AS c
MATCH (case:Case {c: c})
SET case.version = coalesce(case.version, 0) + 1
RETURN case.version AS version

// How many exhibits does each case hold?
MATCH (e:Evidence)
WHERE e.c IN $cases
RETURN e.c AS c, count(*) AS count

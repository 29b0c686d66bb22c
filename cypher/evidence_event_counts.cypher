// How many events of each type does each exhibit of these cases hold?
MATCH (e:Evidence)
WHERE e.c IN $cases AND e.eventCounts IS NOT NULL
RETURN e.c AS c, e.eventCounts AS event_counts

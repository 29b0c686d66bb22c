// Which exhibits of the caller's cases have these internal integers?
MATCH (e:Evidence)
WHERE e.x IN $numbers AND e.c IN $cases
RETURN e.x AS x, e.c AS c, e.id AS id, e.exhibit AS exhibit, e.name AS name, e.sha256 AS sha256, e.size AS size,
       e.mediaType AS media_type, e.status AS status, e.format AS format, e.grade AS grade,
       e.handling AS handling, e.counts AS counts, e.eventCounts AS event_counts,
       coalesce(e.problemCount, 0) AS problem_count, e.receivedAt AS received_at, e.addedBy AS added_by

// Which exhibits does each case hold? A page of each, by receipt.
UNWIND $cases AS number
CALL (number) {
  MATCH (e:Evidence)
  WHERE e.c = number AND (e.receivedAt > $after_at OR e.receivedAt = $after_at AND e.id > $after_id)
  RETURN e
  ORDER BY e.receivedAt, e.id
  LIMIT $limit
}
RETURN e.x AS x, e.c AS c, e.id AS id, e.exhibit AS exhibit, e.name AS name, e.sha256 AS sha256, e.size AS size,
       e.mediaType AS media_type, e.status AS status, e.format AS format, e.grade AS grade,
       e.handling AS handling, e.counts AS counts, e.eventCounts AS event_counts,
       coalesce(e.problemCount, 0) AS problem_count, e.receivedAt AS received_at, e.addedBy AS added_by
ORDER BY c, received_at, id

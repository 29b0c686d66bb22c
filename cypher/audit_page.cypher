// What was recorded, newest first?
MATCH (record:Record {chain: $chain})
WHERE record.seq < $before AND ($actor = '' OR record.actor = $actor) AND ($action = '' OR record.action = $action)
RETURN record.seq AS seq, record.at AS at, record.actor AS actor, record.action AS action,
       record.subject AS subject, record.detail AS detail, record.prev AS prev, record.hash AS hash
ORDER BY record.chain DESC, record.seq DESC
LIMIT $limit

// The records of a chain in order, a page at a time.
MATCH (record:Record {chain: $chain})
WHERE record.seq > $after
RETURN record.seq AS seq, record.at AS at, record.actor AS actor, record.action AS action,
       record.subject AS subject, record.detail AS detail, record.prev AS prev, record.hash AS hash
ORDER BY record.chain, record.seq
LIMIT $limit

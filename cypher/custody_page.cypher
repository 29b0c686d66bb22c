// Records of each case's custody chain, a page of each, in order.
UNWIND $chains AS chain
CALL (chain) {
  MATCH (record:Record {chain: chain})
  WHERE record.seq > $after
  RETURN record
  ORDER BY record.chain, record.seq
  LIMIT $limit
}
RETURN chain, record.seq AS seq, record.at AS at, record.actor AS actor, record.action AS action,
       record.subject AS subject, record.detail AS detail, record.hash AS hash
ORDER BY chain, seq

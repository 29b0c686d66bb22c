// Writes the next record of a chain and moves the chain's end to it.
MATCH (chain:Chain {name: $chain})
WHERE chain.seq = $record.seq - 1 AND chain.head = $record.prev
CREATE (record:Record {chain: $chain})
SET record += $record, chain.seq = $record.seq, chain.head = $record.hash
REMOVE chain.locked
RETURN record.seq AS seq

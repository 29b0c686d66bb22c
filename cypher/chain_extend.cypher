// Writes records that follow each other, and moves the chain's end to the last of them; nothing where the end is
// another one. The first SET takes the lock before the end is looked at.
MATCH (chain:Chain {name: $chain})
SET chain.locked = true
WITH chain
WHERE chain.seq = $seq AND chain.head = $prev
SET chain.seq = $records[-1].seq, chain.head = $records[-1].hash
REMOVE chain.locked
WITH chain
UNWIND $records AS entry
CREATE (record:Record {chain: chain.name})
SET record += entry
RETURN DISTINCT chain.seq AS seq

// Which record is the last of this chain? The SET takes the lock that keeps two writers apart.
MERGE (chain:Chain {name: $chain})
  ON CREATE SET chain.seq = 0, chain.head = $genesis
SET chain.locked = true
RETURN chain.seq AS seq, chain.head AS head

// Which record is the last of this chain?
MATCH (chain:Chain {name: $chain})
RETURN chain.seq AS seq, chain.head AS head

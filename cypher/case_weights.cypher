// How much does each exhibit of this case mention? Counted by the store itself, without a look at any of it.
MATCH (:Case {c: $case})-[:HOLDS]->(evidence:Evidence)
RETURN evidence.x AS x, COUNT { (evidence)-[:MENTIONS]->() } AS mentions
ORDER BY x

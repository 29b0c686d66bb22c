// Which identifiers of this exhibit stand in another case too? A prefilter: never shown, may be stale.
MATCH (evidence:Evidence {id: $evidence})-[:MENTIONS]->(entity:Entity)
WHERE NOT entity:Shared
  AND EXISTS { MATCH (entity)<-[other:MENTIONS]-(:Evidence) WHERE other.c <> evidence.c }
WITH entity LIMIT $limit
SET entity:Shared
RETURN count(*) AS marked

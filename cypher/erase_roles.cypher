// Erases the roles of identifiers that this exhibit alone mentions: nothing else would keep them.
MATCH (evidence:Evidence {id: $evidence})-[:MENTIONS]->(entity:Entity)<-[stated:ROLE]-(:Case)
WHERE NOT EXISTS { MATCH (entity)<-[:MENTIONS]-(other:Evidence) WHERE other.id <> $evidence }
DELETE stated
RETURN count(*) AS gone

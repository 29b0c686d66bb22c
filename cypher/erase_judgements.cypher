// Erases the judgements of identifiers that this exhibit alone mentions.
MATCH (judgement:Judgement)
WHERE any(id IN [judgement.left, judgement.right] WHERE EXISTS {
    MATCH (end:Entity {id: id})<-[:MENTIONS]-(:Evidence {id: $evidence})
    WHERE NOT EXISTS { MATCH (end)<-[:MENTIONS]-(other:Evidence) WHERE other.id <> $evidence }
  })
DETACH DELETE judgement
RETURN count(*) AS gone

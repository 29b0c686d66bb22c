// Erases what was noted on alerts of this exhibit, or of an identifier that it alone mentions.
MATCH (noted:Acknowledgement)
WHERE noted.evidence = $evidence OR any(id IN noted.entities WHERE EXISTS {
    MATCH (end:Entity {id: id})<-[:MENTIONS]-(:Evidence {id: $evidence})
    WHERE NOT EXISTS { MATCH (end)<-[:MENTIONS]-(other:Evidence) WHERE other.id <> $evidence }
  })
DETACH DELETE noted
RETURN count(*) AS gone

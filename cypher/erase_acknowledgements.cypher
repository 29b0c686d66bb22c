// Erases what was noted on alerts of this exhibit, or of a face that it alone mentions.
MATCH (noted:Acknowledgement)
WHERE noted.evidence = $evidence OR EXISTS {
    MATCH (end:Entity {id: noted.entity})<-[:MENTIONS]-(:Evidence {id: $evidence})
    WHERE NOT EXISTS { MATCH (end)<-[:MENTIONS]-(other:Evidence) WHERE other.id <> $evidence }
  }
DETACH DELETE noted
RETURN count(*) AS gone

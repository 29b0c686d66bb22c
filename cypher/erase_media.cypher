// Which bytes does this exhibit speak of?
MATCH (:Evidence {id: $evidence})-[:MENTIONS]->(entity:Entity)
WHERE entity.kind IN ['MEDIA', 'DOCUMENT']
RETURN DISTINCT substring(entity.key, 7) AS sha256
ORDER BY sha256

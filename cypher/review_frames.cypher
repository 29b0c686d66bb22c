// At which seconds do the key frames of these films stand, as this case's evidence says?
UNWIND $ids AS id
MATCH (media:Entity {id: id})<-[mention:MENTIONS]-(:Evidence)
WHERE mention.c = $case AND mention.frame_seconds IS NOT NULL
WITH id, mention ORDER BY mention.x
RETURN id, collect(mention.frame_seconds)[0] AS seconds
ORDER BY id

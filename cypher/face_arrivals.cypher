// Which exhibits of these cases brought these faces, and when were they received?
MATCH (face:Entity)<-[mention:MENTIONS]-(evidence:Evidence)
WHERE face.id IN $ids AND mention.c IN $cases AND mention.vector IS NOT NULL
RETURN face.id AS id, mention.c AS c, mention.x AS x, evidence.id AS evidence, evidence.receivedAt AS received
ORDER BY received, evidence, id

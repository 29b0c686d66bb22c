// Which faces stand in these cases, with their embeddings?
UNWIND $cases AS c
CALL (c) {
  MATCH (case:Case {c: c})-[:HOLDS]->(:Evidence)-[mention:MENTIONS]->(face:Face)
  WHERE mention.vector IS NOT NULL
  WITH face, mention
  ORDER BY mention.quality DESC, mention.x
  RETURN face, collect(mention)[0] AS best
}
RETURN c, face.id AS id, face.key AS key, best.vector AS vector, best.model AS model, best.quality AS quality
ORDER BY c, id

// Which pictures stand in these cases, with their PDQ hashes?
UNWIND $cases AS c
CALL (c) {
  MATCH (case:Case {c: c})-[:HOLDS]->(:Evidence)-[mention:MENTIONS]->(picture:Media)
  WHERE mention.pdq IS NOT NULL
  RETURN picture, min(mention.pdq) AS pdq
}
RETURN c, picture.id AS id, picture.key AS key, pdq
ORDER BY c, id

// Which identifiers stand in each case? A page of each, by id.
UNWIND $cases AS c
CALL (c) {
  MATCH ()-[mention:MENTIONS]->(entity:Entity)
  WHERE mention.c = c AND entity.id > $after AND (size($kinds) = 0 OR entity.kind IN $kinds)
  WITH DISTINCT entity
  RETURN entity
  ORDER BY entity.id
  LIMIT $limit
}
RETURN c, entity.id AS id, entity.kind AS kind, entity.key AS key
ORDER BY c, id

// How many different identifiers of each kind stand in each case?
UNWIND $cases AS c
CALL (c) {
  MATCH ()-[mention:MENTIONS]->(entity:Entity)
  WHERE mention.c = c
  RETURN entity.kind AS kind, count(DISTINCT entity) AS count
}
RETURN c, kind, count
ORDER BY c, kind

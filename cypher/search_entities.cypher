// Which visible identifiers have this key, a key that begins like this, or this name? Never by score: by rank and id.
CALL () {
  MATCH (entity:Entity)
  WHERE entity.id IN $ids
  RETURN entity, 0 AS rank
UNION
  MATCH (entity:Entity)
  WHERE $prefix <> '' AND entity.key STARTS WITH $prefix
  RETURN entity, 1 AS rank
UNION
  WITH $names AS names WHERE names <> ''
  CALL db.index.fulltext.queryRelationships('mention_name', names) YIELD relationship
  WHERE relationship.c IN $cases
  RETURN DISTINCT endNode(relationship) AS entity, 2 AS rank
}
WITH entity, min(rank) AS rank
WHERE (size($kinds) = 0 OR entity.kind IN $kinds)
  AND (rank > $after_rank OR rank = $after_rank AND entity.id > $after_id)
CALL (entity) {
  MATCH (entity)<-[mention:MENTIONS]-()
  WHERE mention.c IN $cases
  RETURN collect(DISTINCT mention.c) AS cases
}
WITH entity, rank, cases
WHERE size(cases) > 0
RETURN rank, entity.id AS id, entity.kind AS kind, entity.key AS key, cases
ORDER BY rank, id
LIMIT $limit

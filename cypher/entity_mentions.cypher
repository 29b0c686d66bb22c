// Where was each identifier seen? A page of each, by receipt of the exhibits.
MATCH (entity:Entity)
WHERE entity.id IN $ids
CALL (entity) {
  MATCH (entity)<-[mention:MENTIONS]-(evidence:Evidence)
  WHERE mention.c IN $cases
    AND (evidence.receivedAt > $after_at OR evidence.receivedAt = $after_at AND evidence.id > $after_id)
  RETURN mention, evidence
  ORDER BY evidence.receivedAt, evidence.id
  LIMIT $limit
}
RETURN entity.id AS id, evidence.x AS x, mention.c AS c, evidence.id AS evidence,
       evidence.receivedAt AS received, mention.n AS count, mention.locators AS locators, mention.name AS name,
       mention.asserted AS asserted, mention.extractor AS extractor, mention.confidence AS confidence,
       mention.grade AS grade, mention.handling AS handling, mention.first AS first, mention.last AS last
ORDER BY id, received, evidence

// Which pictures and films does each exhibit of this case mention, and in which place? Exhibit by exhibit, so that no
// more than one of them is gathered at once.
MATCH (:Case {c: $case})-[:HOLDS]->(evidence:Evidence)
CALL (evidence) {
  MATCH (evidence)-[mention:MENTIONS]->(media:Media)
  WITH media, mention, coalesce(mention.asserted, '') AS asserted
  RETURN collect(media.id) AS ids, collect(coalesce(split(mention.locators, '\n')[0], '')) AS locators,
         collect(asserted CONTAINS '"mediaType"' OR mention.frame_seconds IS NOT NULL) AS shown,
         collect(asserted CONTAINS '"mediaType": "video/' OR mention.frame_seconds IS NOT NULL) AS films
}
RETURN evidence.id AS exhibit, evidence.receivedAt AS received, ids, locators, shown, films

// Which pictures and films does the evidence of this case mention, and in which exhibit and place each?
MATCH (:Case {c: $case})-[:HOLDS]->(evidence:Evidence)-[mention:MENTIONS]->(media:Media)
WITH media, evidence, mention, coalesce(mention.asserted, '') AS asserted
RETURN collect(media.id) AS ids, collect(evidence.receivedAt) AS received, collect(evidence.id) AS exhibits,
       collect(split(mention.locators, '\n')[0]) AS locators,
       collect(asserted CONTAINS '"mediaType"' OR mention.frame_seconds IS NOT NULL) AS shown,
       collect(asserted CONTAINS '"mediaType": "video/' OR mention.frame_seconds IS NOT NULL) AS films

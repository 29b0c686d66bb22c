// Which faces does this exhibit mention, of those whose ids begin so, with their embeddings? A column each: a row each
// would take several times as long.
MATCH (evidence:Evidence {x: $exhibit})-[mention:MENTIONS]->(face:Face)
WHERE mention.c = $case AND mention.vector IS NOT NULL AND face.id STARTS WITH $prefix
RETURN collect(face.id) AS ids, collect(face.key) AS keys, collect(mention.vector) AS vectors,
       collect(mention.model) AS models, collect(mention.quality) AS qualities

// What does this exhibit say of identifiers?
MATCH (evidence:Evidence {id: $evidence})-[mention:MENTIONS]->(entity:Entity)
WHERE NOT entity.id IN $hidden
RETURN entity.id AS id, entity.kind AS kind, entity.key AS key, mention.name AS name,
       evidence.exhibit AS exhibit, evidence.sha256 AS sha256, mention.locators AS locators, mention.n AS n,
       mention.confidence AS confidence, mention.grade AS grade, mention.handling AS handling,
       mention.extractor AS extractor, mention.first AS first, mention.last AS last
ORDER BY entity.id

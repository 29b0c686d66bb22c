// Which of these identifiers does the caller see, and in which cases?
MATCH (entity:Entity)<-[mention:MENTIONS]-()
WHERE entity.id IN $ids AND mention.c IN $cases
WITH entity, collect(DISTINCT mention.c) AS cases
RETURN entity.id AS id, entity.kind AS kind, entity.key AS key, cases
ORDER BY id

// How many visible mentions has each identifier?
MATCH (entity:Entity)<-[mention:MENTIONS]-()
WHERE entity.id IN $ids AND mention.c IN $cases
RETURN entity.id AS id, count(*) AS count

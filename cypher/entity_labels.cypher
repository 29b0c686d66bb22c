// Which names do visible mentions give these identifiers?
MATCH (entity:Entity)<-[mention:MENTIONS]-()
WHERE entity.id IN $ids AND mention.c IN $cases
WITH entity, mention.name AS name, count(*) AS times
RETURN entity.id AS id, entity.kind AS kind, entity.key AS key,
       [pair IN collect([name, times]) WHERE pair[0] IS NOT NULL | pair[0]] AS names,
       [pair IN collect([name, times]) WHERE pair[0] IS NOT NULL | pair[1]] AS times

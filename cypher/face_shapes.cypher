// Where are these faces in their pictures? As visible mentions say.
MATCH (entity:Entity)<-[mention:MENTIONS]-()
WHERE entity.id IN $ids AND mention.c IN $cases AND mention.box IS NOT NULL
WITH entity, mention
ORDER BY mention.quality DESC, mention.x
WITH entity, collect(mention)[0] AS best
RETURN entity.id AS id, best.box AS box, best.quality AS quality, best.model AS model, best.asserted AS asserted

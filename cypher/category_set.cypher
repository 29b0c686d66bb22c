// States the category of a picture or film in a case whose evidence mentions it; the one before is kept behind it.
MATCH (case:Case {c: $case})
SET case.touched = true
WITH case
MATCH (media:Entity:Media {id: $media})
WHERE EXISTS { MATCH (media)<-[mention:MENTIONS]-() WHERE mention.c = $case }
OPTIONAL MATCH (case)-[stands:CATEGORISED]->(before:Category {media: $media})
CREATE (case)-[:CATEGORISED]->(stated:Category {c: case.c, media: media.id, scheme: $scheme, code: $code,
                                                reason: $reason, by: $by, at: $at})
FOREACH (one IN CASE WHEN before IS NULL THEN [] ELSE [before] END | CREATE (stated)-[:BEFORE]->(one))
DELETE stands
RETURN stated.media AS media, stated.c AS c, stated.scheme AS scheme, stated.code AS code, stated.reason AS reason,
       stated.by AS by, stated.at AS at

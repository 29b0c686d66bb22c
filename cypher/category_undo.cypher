// Takes back the category last stated of a picture or film in a case; the one before it stands again.
MATCH (case:Case {c: $case})
SET case.touched = true
WITH case
MATCH (case)-[:CATEGORISED]->(stated:Category {media: $media})
OPTIONAL MATCH (stated)-[:BEFORE]->(before:Category)
FOREACH (one IN CASE WHEN before IS NULL THEN [] ELSE [before] END | CREATE (case)-[:CATEGORISED]->(one))
WITH stated, properties(stated) AS told
DETACH DELETE stated
RETURN told.media AS media, told.c AS c, told.scheme AS scheme, told.code AS code, told.reason AS reason,
       told.by AS by, told.at AS at

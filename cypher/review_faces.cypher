// How many faces were found in each picture or film of this case?
MATCH (:Case {c: $case})-[:HOLDS]->(:Evidence)-[mention:MENTIONS]->(face:Face)
WHERE mention.media IS NOT NULL
RETURN mention.media AS media, count(DISTINCT face) AS faces

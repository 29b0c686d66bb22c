// How many faces of these cases (of every case where none is named) stand under which model?
MATCH (case:Case)-[:HOLDS]->(:Evidence)-[mention:MENTIONS]->(face:Face)
WHERE mention.vector IS NOT NULL AND ($references IS NULL OR case.reference IN $references)
RETURN mention.model AS model, count(DISTINCT face) AS faces, count(DISTINCT case) AS cases,
       count(DISTINCT CASE WHEN mention.quality < $floor THEN face END) AS poor
ORDER BY model

// Which finished exhibits of cases with a legal basis have faces that stand under another model than this one?
MATCH (case:Case)-[:HOLDS]->(evidence:Evidence)-[mention:MENTIONS]->(face:Face)
WHERE mention.vector IS NOT NULL AND mention.model <> $model AND case.legalBasis IS NOT NULL
  AND evidence.status IN ['DONE', 'DONE_WITH_PROBLEMS']
  AND ($references IS NULL OR case.reference IN $references)
WITH evidence, count(DISTINCT face) AS faces
ORDER BY evidence.x
RETURN evidence.id AS evidence, faces

// Which faces of these exhibits stand under another model, and where else among these cases do they?
MATCH (one:Evidence)-[here:MENTIONS]->(face:Face)
WHERE one.id IN $evidence AND here.vector IS NOT NULL AND here.model <> $model
WITH DISTINCT face
MATCH (case:Case)-[:HOLDS]->(evidence:Evidence)-[mention:MENTIONS]->(face)
WHERE mention.vector IS NOT NULL AND mention.model <> $model AND case.legalBasis IS NOT NULL
  AND evidence.status IN ['DONE', 'DONE_WITH_PROBLEMS']
  AND ($references IS NULL OR case.reference IN $references)
RETURN face.id AS id, face.key AS key, mention.c AS c, mention.x AS x, case.id AS case, case.reference AS reference,
       evidence.exhibit AS exhibit, mention.model AS model, mention.asserted AS asserted
ORDER BY key, x

// Gives mentions of faces the vector of another model; one that stands under it already, or is gone, is left out.
UNWIND $rows AS row
MATCH (face:Entity {id: row.id})<-[mention:MENTIONS]-(:Evidence {x: row.x})
WHERE mention.model = row.model
SET mention.vector = row.vector, mention.model = $model, mention.quality = row.quality, mention.asserted = row.asserted
RETURN face.id AS id, row.x AS x

// Writes identifiers (made once, whoever names them first) and this exhibit's mentions of them.
MATCH (evidence:Evidence {id: $evidence})
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
  ON CREATE SET entity.kind = row.kind, entity.key = row.key, entity:$(row.label)
CREATE (evidence)-[mention:MENTIONS]->(entity)
SET mention = row.props, mention.c = evidence.c, mention.x = evidence.x,
    mention.grade = evidence.grade, mention.handling = evidence.handling
RETURN count(*) AS written

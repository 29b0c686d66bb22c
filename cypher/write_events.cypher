// Writes events with their parties.
MATCH (evidence:Evidence {id: $evidence})
UNWIND $rows AS row
CREATE (event:Event {id: row.props.id})
SET event = row.props, event.c = evidence.c, event.x = evidence.x, event:$(row.label)
WITH evidence, event, row
CALL (evidence, event, row) {
  UNWIND row.senders AS id
  MATCH (sender:Entity {id: id})
  CREATE (sender)-[:FROM {c: evidence.c}]->(event)
}
CALL (evidence, event, row) {
  UNWIND row.receivers AS id
  MATCH (receiver:Entity {id: id})
  CREATE (event)-[:TO {c: evidence.c}]->(receiver)
}
RETURN count(*) AS written

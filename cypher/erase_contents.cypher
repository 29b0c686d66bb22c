// Erases a part of what an exhibit says: events first, then links, then mentions with identifiers that nothing else mentions.
// An identifier with a role stays: people stated it, and an exhibit that is read anew mentions it again.
MATCH (evidence:Evidence {id: $evidence})
CALL (evidence) {
  MATCH (event:Event {x: evidence.x})
  WITH event LIMIT $limit
  DETACH DELETE event
  RETURN count(*) AS events
}
CALL (evidence, events) {
  WITH evidence WHERE events = 0
  MATCH (source:Entity)-[link:OWNS|USES|KNOWS|CONTACTED|MEMBER_OF|LOCATED_AT|DEPICTS|TAKEN_WITH|CONNECTED_TO|ATTACHED_TO]->()
  WHERE link.x = evidence.x
  WITH link LIMIT $limit
  DELETE link
  RETURN count(*) AS links
}
CALL (evidence, events, links) {
  WITH evidence WHERE events = 0 AND links = 0
  MATCH (evidence)-[mention:MENTIONS]->(entity:Entity)
  WITH mention, entity LIMIT $limit
  DELETE mention
  WITH entity, count(*) AS gone
  CALL (entity) {
    WITH entity WHERE NOT EXISTS { (entity)<-[:MENTIONS]-() } AND NOT EXISTS { (entity)<-[:ROLE]-() }
    DETACH DELETE entity
  }
  RETURN sum(gone) AS mentions
}
RETURN events + links + mentions AS gone

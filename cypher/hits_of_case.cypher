// Which identifiers of this case stand in another of these cases too?
MATCH ()-[here:MENTIONS]->(entity:Shared)
WHERE here.c = $case AND entity.kind IN $kinds
WITH DISTINCT entity
MATCH (entity)<-[mention:MENTIONS]-()
WHERE mention.c IN $cases
WITH entity, collect(DISTINCT mention.c) AS cases, count(*) AS exhibits, collect(DISTINCT mention.name) AS names
WHERE size(cases) >= 2
CALL (entity) {
  OPTIONAL MATCH (entity)-[link:OWNS|USES|KNOWS|CONTACTED|MEMBER_OF|LOCATED_AT|DEPICTS|TAKEN_WITH|CONNECTED_TO|ATTACHED_TO]-(other)
  WHERE link.c IN $cases
  RETURN count(DISTINCT other) AS fan_out,
         count(DISTINCT CASE WHEN link:CONTACTED THEN other END) AS contacts
}
RETURN entity.id AS id, entity.kind AS kind, entity.key AS key, cases, exhibits, names, fan_out, contacts
ORDER BY id

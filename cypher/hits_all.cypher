// Which identifiers stand in two or more of these cases? :Shared only narrows the search; what counts is counted here.
MATCH (entity:Shared)<-[mention:MENTIONS]-()
WHERE mention.c IN $cases AND entity.kind IN $kinds
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

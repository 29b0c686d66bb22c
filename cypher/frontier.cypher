// Which identifiers are these linked to, the strongest first?
MATCH (entity:Entity)
WHERE entity.id IN $ids AND EXISTS { MATCH (entity)<-[mention:MENTIONS]-() WHERE mention.c IN $cases }
WITH entity
ORDER BY entity.id
WITH collect(entity) AS seeds
CALL (seeds) {
  UNWIND seeds AS seed
  MATCH (seed)-[link:OWNS|USES|KNOWS|CONTACTED|MEMBER_OF|LOCATED_AT|DEPICTS|TAKEN_WITH|CONNECTED_TO|ATTACHED_TO]-(other:Entity)
  WHERE (size($kinds) = 0 OR other.kind IN $kinds) AND NOT other IN seeds AND link.c IN $cases AND (size($types) = 0 OR type(link) IN $types)
    AND (NOT $timed OR link.last >= $start AND link.first < $end)
  WITH other, sum(link.n) AS weight
  ORDER BY weight DESC, other.id
  RETURN collect(other) AS others
}
WITH (seeds + others)[..$limit] AS nodes, size(seeds) + size(others) AS total
RETURN [node IN nodes | node.id] AS ids, total

// These identifiers, as far as the caller sees them, and the links among them.
MATCH (entity:Entity)
WHERE entity.id IN $ids AND EXISTS { MATCH (entity)<-[mention:MENTIONS]-() WHERE mention.c IN $cases }
WITH entity
ORDER BY entity.id
WITH collect(entity) AS nodes
WITH nodes, size(nodes) AS total
CALL (nodes) {
  UNWIND nodes AS node
  CALL (node) {
    MATCH (node)<-[mention:MENTIONS]-()
    WHERE mention.c IN $cases
    RETURN collect(mention.name) AS names, collect(DISTINCT mention.c) AS seen
  }
  CALL (node) {
    WITH node WHERE $degrees
    MATCH (node)-[link:OWNS|USES|KNOWS|CONTACTED|MEMBER_OF|LOCATED_AT|DEPICTS|TAKEN_WITH|CONNECTED_TO|ATTACHED_TO]-(other)
    WHERE link.c IN $cases
    RETURN count(DISTINCT other) AS degree
  }
  RETURN collect([node.id, node.kind, node.key, names, seen, degree]) AS rows
}
WITH nodes, rows, total, [node IN nodes | node.id] AS wanted
CALL (nodes, wanted) {
  UNWIND nodes AS source
  MATCH (source)-[link:OWNS|USES|KNOWS|CONTACTED|MEMBER_OF|LOCATED_AT|DEPICTS|TAKEN_WITH|CONNECTED_TO|ATTACHED_TO]->(target:Entity)
  WHERE target.id IN wanted AND link.c IN $cases AND (size($types) = 0 OR type(link) IN $types)
    AND (NOT $timed OR link.last >= $start AND link.first < $end)
  WITH source, target, type(link) AS type,
       sum(CASE WHEN link.messages IS NULL THEN link.n ELSE link.messages + link.calls END) AS weight,
       min(link.first) AS first, max(link.last) AS last, collect(DISTINCT link.x) AS exhibits
  RETURN collect([source.id, target.id, type, weight, first, last, exhibits]) AS links
}
CALL (links) {
  UNWIND links AS link
  UNWIND link[6] AS x
  WITH DISTINCT x
  MATCH (evidence:Evidence {x: x})
  RETURN collect([x, evidence.id]) AS exhibits
}
RETURN rows AS nodes, links, exhibits, total

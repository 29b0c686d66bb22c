// The links of a case as columns, through the index on each link type's case.
CALL () {
  MATCH (source:Entity)-[link:OWNS]->(target:Entity) WHERE link.c = $case RETURN source, link, target
UNION ALL
  MATCH (source:Entity)-[link:USES]->(target:Entity) WHERE link.c = $case RETURN source, link, target
UNION ALL
  MATCH (source:Entity)-[link:KNOWS]->(target:Entity) WHERE link.c = $case RETURN source, link, target
UNION ALL
  MATCH (source:Entity)-[link:CONTACTED]->(target:Entity) WHERE link.c = $case RETURN source, link, target
UNION ALL
  MATCH (source:Entity)-[link:MEMBER_OF]->(target:Entity) WHERE link.c = $case RETURN source, link, target
}
WITH source, link, target
ORDER BY source.id, type(link), target.id, link.x
WITH collect(source.id) AS sources, collect(target.id) AS targets, collect(type(link)) AS types,
     collect(toFloat(coalesce(link.messages + link.calls, link.n))) AS weights, collect(link.x) AS exhibits,
     collect(source) + collect(target) AS ends
CALL (ends) {
  UNWIND ends AS entity
  WITH DISTINCT entity
  RETURN collect(entity.id) AS ids, collect(entity.kind) AS kinds, collect(entity.key) AS keys
}
RETURN $case AS c, sources AS source, targets AS target, types AS type, weights AS weight, exhibits AS exhibit,
       ids, kinds, keys

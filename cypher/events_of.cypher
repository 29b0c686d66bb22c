// In which events did this identifier take part? In time.
MATCH (entity:Entity {id: $entity})
CALL (entity) {
  MATCH (entity)-[part:FROM]->(v:Event)
  WHERE part.c IN $cases
  RETURN v
UNION
  MATCH (entity)<-[part:TO]-(v:Event)
  WHERE part.c IN $cases
  RETURN v
}
WITH v, coalesce(v.at, $undated) AS time
WHERE time >= $start AND time < $end AND (time > $after_at OR time = $after_at AND v.id > $after_id)
RETURN v.id AS id, v.c AS c, v.x AS x, CASE WHEN v:Call THEN 'CALL' ELSE 'MESSAGE' END AS type, v.at AS at,
       v.channel AS channel, v.text AS text, v.seconds AS seconds, v.direction AS direction, v.zone AS zone,
       v.locator AS locator, v.extractor AS extractor
ORDER BY time, id
LIMIT $limit

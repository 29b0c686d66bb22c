// Which events have these words? In time; the full-text score is never looked at, for hidden texts change it.
CALL db.index.fulltext.queryNodes('event_text', $words) YIELD node AS v
WHERE v.c IN $cases
WITH v, coalesce(v.at, $undated) AS time
WHERE time >= $start AND time < $end AND (time > $after_at OR time = $after_at AND v.id > $after_id)
  AND ($entity = '' OR EXISTS { MATCH (v)-[:FROM|TO]-(entity:Entity) WHERE entity.id = $entity })
RETURN v.id AS id, v.c AS c, v.x AS x, CASE WHEN v:Call THEN 'CALL' ELSE 'MESSAGE' END AS type, v.at AS at,
       v.channel AS channel, v.text AS text, v.seconds AS seconds, v.direction AS direction, v.zone AS zone,
       v.locator AS locator, v.extractor AS extractor
ORDER BY time, id
LIMIT $limit

// Which events of the caller's cases have these ids?
MATCH (v:Event)
WHERE v.id IN $ids AND v.c IN $cases
RETURN v.id AS id, v.c AS c, v.x AS x, CASE WHEN v:Call THEN 'CALL' ELSE 'MESSAGE' END AS type, v.at AS at,
       v.channel AS channel, v.text AS text, v.seconds AS seconds, v.direction AS direction, v.zone AS zone,
       v.locator AS locator, v.extractor AS extractor

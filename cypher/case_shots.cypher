// Which pictures of this case were taken with which camera, when?
MATCH (:Case {c: $case})-[:HOLDS]->(evidence:Evidence)-[mention:MENTIONS]->(picture:Media)
MATCH (picture)-[taken:TAKEN_WITH]->(device:Device)
WHERE taken.x = evidence.x AND taken.first IS NOT NULL
RETURN DISTINCT picture.id AS id, picture.key AS key, device.id AS device, device.key AS device_key, taken.first AS at
ORDER BY device, at, id

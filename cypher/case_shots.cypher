// Which pictures of this case were taken with which camera, when? A row a camera.
MATCH (picture:Media)-[taken:TAKEN_WITH]->(device:Device)
WHERE taken.c = $case AND taken.first IS NOT NULL
WITH device, collect(picture.id) AS ids, collect(picture.key) AS keys, collect(taken.first) AS times
RETURN device.id AS device, device.key AS device_key, ids, keys, times
ORDER BY device

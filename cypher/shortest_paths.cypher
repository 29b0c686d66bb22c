// Which are the shortest paths between two identifiers? `all` and `none` over the path keep the fast search.
MATCH (source:Entity {id: $source}), (target:Entity {id: $target})
MATCH path = allShortestPaths((source)-[:OWNS|USES|KNOWS|CONTACTED|MEMBER_OF|LOCATED_AT|DEPICTS|TAKEN_WITH|CONNECTED_TO|ATTACHED_TO*..8]-(target))
WHERE all(link IN relationships(path) WHERE link.c IN $cases)
  AND none(node IN nodes(path) WHERE node.id IN $avoid)
WITH path
WHERE length(path) <= $most
WITH [node IN nodes(path) | node.id] AS nodes,
     reduce(total = 0.0, link IN relationships(path) | total + coalesce(link.messages + link.calls, link.n)) AS weight
WITH nodes, sum(weight) AS weight
RETURN nodes, weight
ORDER BY weight DESC, nodes
LIMIT $limit

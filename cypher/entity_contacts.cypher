// With whom was each identifier in contact? A page of each, strongest first.
MATCH (entity:Entity)
WHERE entity.id IN $ids
CALL (entity) {
  MATCH (entity)-[link:CONTACTED]-(other:Entity)
  WHERE link.c IN $cases AND (size($channels) = 0 OR link.channel IN $channels)
  WITH other, collect(DISTINCT link.channel) AS channels, sum(coalesce(link.messages, 0)) AS messages,
       sum(coalesce(link.calls, 0)) AS calls, sum(coalesce(link.seconds, 0)) AS seconds,
       min(link.first) AS first, max(link.last) AS last, collect(DISTINCT link.c) AS cases
  WITH *, messages + calls AS strength
  WHERE strength < $after_strength OR strength = $after_strength AND other.id > $after_id
  RETURN other, channels, messages, calls, seconds, first, last, cases, strength
  ORDER BY strength DESC, other.id
  LIMIT $limit
}
RETURN entity.id AS id, other.id AS other, other.kind AS kind, other.key AS key, channels, messages, calls,
       seconds, first, last, cases, strength
ORDER BY id, strength DESC, other

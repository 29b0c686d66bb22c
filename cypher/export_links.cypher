// What does this exhibit say of two identifiers?
MATCH (evidence:Evidence {id: $evidence})
MATCH (source:Entity)-[link:OWNS|USES|KNOWS|CONTACTED|MEMBER_OF|LOCATED_AT|DEPICTS|TAKEN_WITH|CONNECTED_TO|ATTACHED_TO]->(target:Entity)
WHERE link.x = evidence.x AND NOT source.id IN $hidden AND NOT target.id IN $hidden
RETURN source.id AS source, target.id AS target, type(link) AS type, link.channel AS channel, link.n AS n,
       evidence.exhibit AS exhibit, link.locators AS locators, link.confidence AS confidence,
       link.extractor AS extractor, link.first AS first, link.last AS last
ORDER BY source, target, type, channel

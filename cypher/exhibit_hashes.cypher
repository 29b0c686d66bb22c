// Which pictures, films and documents does this exhibit mention, of those whose ids begin so, with the hashes that they
// can be known by? A column each: a row each would take five times as long.
MATCH (evidence:Evidence {x: $exhibit})-[mention:MENTIONS]->(file:Media|Document)
WHERE mention.c = $case AND file.id STARTS WITH $prefix
RETURN collect(file.id) AS ids, collect(file.kind) AS kinds, collect(file.key) AS keys,
       collect(coalesce(mention.md5, '')) AS md5, collect(coalesce(mention.sha1, '')) AS sha1,
       collect(coalesce(mention.photodna, '')) AS photodna, collect(coalesce(mention.pdq, '')) AS pdq,
       collect(reduce(joined = '', one IN coalesce(mention.pdq_variants, []) | joined + one)) AS turned,
       collect(coalesce(mention.frame_pdqs, [])) AS frames, collect(coalesce(mention.frame_seconds, [])) AS seconds

// What can these files be known by, as visible mentions say?
MATCH (file:Entity)<-[mention:MENTIONS]-()
WHERE file.id IN $ids AND mention.c IN $cases
WITH file, mention
ORDER BY mention.x
WITH file, min(mention.md5) AS md5, min(mention.sha1) AS sha1, min(mention.photodna) AS photodna,
     collect(CASE WHEN mention.pdq IS NOT NULL THEN mention END)[0] AS hashed,
     collect(CASE WHEN mention.frame_pdqs IS NOT NULL THEN mention END)[0] AS film
RETURN file.id AS id, file.kind AS kind, file.key AS key, md5, sha1, photodna, hashed.pdq AS pdq,
       coalesce(hashed.pdq_variants, []) AS turned, coalesce(film.frame_pdqs, []) AS frames,
       coalesce(film.frame_seconds, []) AS seconds
ORDER BY id

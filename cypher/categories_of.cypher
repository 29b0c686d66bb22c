// Which categories do these pictures and films have in these cases, of those whose evidence mentions them?
UNWIND $ids AS id
MATCH (case:Case)-[:CATEGORISED]->(stated:Category {media: id})
WHERE stated.c IN $cases
  AND EXISTS { MATCH (:Entity {id: id})<-[mention:MENTIONS]-() WHERE mention.c = stated.c }
RETURN stated.media AS media, stated.c AS c, stated.scheme AS scheme, stated.code AS code, stated.reason AS reason,
       stated.by AS by, stated.at AS at
ORDER BY media, case.reference

// Which of the caller's cases have these bytes, as an exhibit or inside one?
CALL () {
  MATCH (evidence:Evidence {sha256: $sha256})
  WHERE evidence.c IN $cases
  RETURN evidence.c AS number
UNION
  MATCH (entity:Entity)<-[mention:MENTIONS]-()
  WHERE entity.id IN $ids AND mention.c IN $cases
  RETURN DISTINCT mention.c AS number
}
MATCH (case:Case {c: number})
RETURN DISTINCT case.reference AS reference
ORDER BY reference

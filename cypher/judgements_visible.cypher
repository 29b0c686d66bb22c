// Which judgements stand whose cases are all among these, and both of whose ends these cases mention?
MATCH (judgement:Judgement)
WHERE judgement.firstCase IN $cases // by its index: what hidden cases judged costs an answer no time
  AND judgement.retractedAt IS NULL
  AND all(c IN judgement.cases WHERE c IN $cases)
  AND all(id IN [judgement.left, judgement.right] WHERE EXISTS {
    MATCH (end:Entity {id: id})<-[mention:MENTIONS]-() WHERE mention.c IN $cases
  })
RETURN judgement.id AS id, judgement.about AS about, judgement.left AS left, judgement.right AS right,
       judgement.cases AS cases, judgement.verdict AS verdict, judgement.reason AS reason, judgement.by AS by,
       judgement.at AS at, judgement.needsTwo AS needs_two, judgement.confirmedVerdict AS confirmed_verdict,
       judgement.confirmedReason AS confirmed_reason, judgement.confirmedBy AS confirmed_by,
       judgement.confirmedAt AS confirmed_at, judgement.score AS score, judgement.band AS band,
       judgement.model AS model, judgement.stamp AS stamp
ORDER BY at, id

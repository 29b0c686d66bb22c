// Keeps a first verdict.
CREATE (judgement:Judgement)
SET judgement = $props
SET judgement.firstCase = judgement.cases[0]
RETURN judgement.id AS id, judgement.about AS about, judgement.left AS left, judgement.right AS right,
       judgement.cases AS cases, judgement.verdict AS verdict, judgement.reason AS reason, judgement.by AS by,
       judgement.at AS at, judgement.needsTwo AS needs_two, judgement.confirmedVerdict AS confirmed_verdict,
       judgement.confirmedReason AS confirmed_reason, judgement.confirmedBy AS confirmed_by,
       judgement.confirmedAt AS confirmed_at, judgement.score AS score, judgement.band AS band,
       judgement.model AS model, judgement.stamp AS stamp

// Keeps the second verdict on a judgement that awaits one, from somebody other than its author. The first SET takes
// the lock that keeps two seconds apart.
MATCH (judgement:Judgement {id: $id})
SET judgement.touched = true
WITH judgement
WHERE judgement.retractedAt IS NULL AND judgement.needsTwo AND judgement.confirmedAt IS NULL AND judgement.by <> $by
SET judgement.confirmedVerdict = $verdict, judgement.confirmedReason = $reason, judgement.confirmedBy = $by,
    judgement.confirmedAt = $at
RETURN judgement.id AS id, judgement.about AS about, judgement.left AS left, judgement.right AS right,
       judgement.cases AS cases, judgement.verdict AS verdict, judgement.reason AS reason, judgement.by AS by,
       judgement.at AS at, judgement.needsTwo AS needs_two, judgement.confirmedVerdict AS confirmed_verdict,
       judgement.confirmedReason AS confirmed_reason, judgement.confirmedBy AS confirmed_by,
       judgement.confirmedAt AS confirmed_at, judgement.score AS score, judgement.band AS band,
       judgement.model AS model, judgement.stamp AS stamp

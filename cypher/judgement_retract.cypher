// Takes a judgement out of every answer; what was said, and who took it back, stays.
MATCH (judgement:Judgement {id: $id})
SET judgement.touched = true
WITH judgement
WHERE judgement.retractedAt IS NULL
SET judgement.retractedAt = $at, judgement.retractedBy = $by, judgement.retractedReason = $reason
RETURN judgement.id AS id

// Notes which plan the batches of this exhibit follow, unless batches of another plan stand already.
MATCH (evidence:Evidence {id: $evidence})
SET evidence.touched = -1
WITH evidence
WHERE evidence.batch = 0 OR evidence.plan = $plan
SET evidence.plan = $plan
RETURN evidence.plan AS plan

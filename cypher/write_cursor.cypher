// May this batch be written? The SET comes first: it takes the lock before the cursor is looked at.
MATCH (evidence:Evidence {id: $evidence})
SET evidence.touched = $batch
WITH evidence
WHERE evidence.plan = $plan AND evidence.batch = $batch
SET evidence.batch = $batch + 1
RETURN evidence.batch AS batch

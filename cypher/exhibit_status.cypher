// Sets how an exhibit stands.
MATCH (evidence:Evidence {id: $evidence})
SET evidence += $props
RETURN evidence.status AS status

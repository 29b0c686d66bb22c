// In which of these cases did this user open the case or take in evidence?
MATCH (case:Case)
WHERE case.c IN $cases AND (case.openedBy = $name OR EXISTS {
    MATCH (case)-[:HOLDS]->(evidence:Evidence) WHERE evidence.addedBy = $name
  })
RETURN case.c AS c
ORDER BY c

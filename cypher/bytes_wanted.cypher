// Which of these bytes does some exhibit still need?
UNWIND $hashes AS hash
WITH hash
WHERE EXISTS { MATCH (evidence:Evidence {sha256: hash}) }
   OR EXISTS { MATCH (evidence:Evidence) WHERE evidence.companions CONTAINS hash }
   OR EXISTS { MATCH (:Entity {key: 'sha256:' + hash})<-[:MENTIONS]-(:Evidence) }
RETURN hash

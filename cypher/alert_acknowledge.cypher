// Notes that a user has taken an alert up; again, with another note, replaces the note before.
MERGE (noted:Acknowledgement {id: $id})
SET noted.user = $user, noted.alert = $alert, noted.note = $note, noted.at = $at, noted.evidence = $evidence,
    noted.entities = $entities
RETURN noted.alert AS alert, noted.note AS note, noted.at AS at

// Which alerts has this user taken up?
MATCH (noted:Acknowledgement {user: $user})
RETURN noted.alert AS alert, noted.note AS note, noted.at AS at
ORDER BY alert

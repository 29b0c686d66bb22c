// Who may do what with each case?
MATCH (user:User)-[may:MAY]->(case:Case)
WHERE case.c IN $cases
RETURN case.c AS c, user.id AS user, user.name AS name, user.role AS role, may.level AS level, may.by AS by,
       may.at AS at
ORDER BY c, name

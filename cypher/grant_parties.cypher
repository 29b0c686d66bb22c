// Which role and level has this user, and how many manage the case? The SET takes the case's lock first.
MATCH (case:Case {reference: $reference})
MATCH (user:User {name: $name})
SET case.touched = true
WITH case, user
OPTIONAL MATCH (user)-[may:MAY]->(case)
RETURN user.role AS role, may.level AS level,
       COUNT { (:User)-[:MAY {level: 'MANAGE'}]->(case) } AS managers

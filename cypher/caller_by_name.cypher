// Who is this user, and which cases were granted?
MATCH (user:User {name: $name})
OPTIONAL MATCH (user)-[may:MAY]->(case:Case)
RETURN user.id AS id, user.name AS name, user.role AS role, collect(case.c) AS numbers, collect(case.id) AS cases,
       collect(case.reference) AS references, collect(may.level) AS levels,
       coalesce(user.hashOnly, false) AS hash_only

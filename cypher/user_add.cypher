// Makes a user, unless the name is taken.
OPTIONAL MATCH (known:User {id: $id})
WITH known
WHERE known IS NULL
CREATE (user:User {id: $id, name: $name, role: $role, createdAt: $at})
RETURN user.id AS id, user.name AS name, user.role AS role, user.createdAt AS created_at

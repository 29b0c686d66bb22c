// Who are the users?
MATCH (user:User)
RETURN user.id AS id, user.name AS name, user.role AS role, user.createdAt AS created_at
ORDER BY user.name

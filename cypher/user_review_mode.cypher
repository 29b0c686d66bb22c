// Keeps whether pictures are refused to this user.
MATCH (user:User {id: $id})
SET user.hashOnly = $hash_only
RETURN user.hashOnly AS hash_only

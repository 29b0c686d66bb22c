// Keeps the hash of a user's new token.
MATCH (user:User {name: $name})
CREATE (user)-[:HAS_TOKEN]->(token:Token {hash: $hash, createdAt: $at, expiresAt: $expires})
RETURN token.hash AS hash

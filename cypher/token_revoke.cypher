// Removes every token of a user.
OPTIONAL MATCH (:User {name: $name})-[:HAS_TOKEN]->(token:Token)
DETACH DELETE token
RETURN count(token) AS gone

// Writes what this exhibit says of two identifiers.
MATCH (evidence:Evidence {id: $evidence})
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})
MATCH (target:Entity {id: row.target})
CREATE (source)-[link:$(row.type)]->(target)
SET link = row.props, link.c = evidence.c, link.x = evidence.x
RETURN count(*) AS written

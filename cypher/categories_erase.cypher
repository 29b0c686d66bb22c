// Removes the categories, with those before them, of pictures and films that this case's evidence no longer mentions.
MATCH (case:Case {id: $case})-[:CATEGORISED]->(stated:Category)
WHERE NOT EXISTS { MATCH (:Entity {id: stated.media})<-[mention:MENTIONS]-() WHERE mention.c = stated.c }
MATCH (stated)-[:BEFORE*0..]->(one:Category)
DETACH DELETE one
RETURN count(*) AS gone

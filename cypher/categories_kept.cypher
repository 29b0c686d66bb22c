// Which pictures and films of this case have a category?
MATCH (:Case {c: $case})-[:CATEGORISED]->(stated:Category)
RETURN stated.media AS media

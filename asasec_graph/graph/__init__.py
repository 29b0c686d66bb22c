"""The only part that speaks to Neo4j."""

"""Brings what the program needs: packages, Neo4j, a JVM, node, models."""

"""The server: a Starlette application over the graph, the vault and the ingest service."""

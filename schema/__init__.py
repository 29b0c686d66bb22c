"""GraphQL types, without I/O."""

"""What answers each field of the GraphQL schema."""

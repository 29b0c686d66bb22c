"""GraphQL types. They hold data and ask the request's context for what they do not hold; they do no I/O."""

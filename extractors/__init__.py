"""One module a format: bytes in, observations out."""

"""One query a file, with its typed declaration."""

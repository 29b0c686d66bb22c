// How many migrations have run here?
OPTIONAL MATCH (migration:Migration)
RETURN coalesce(max(migration.version), 0) AS version

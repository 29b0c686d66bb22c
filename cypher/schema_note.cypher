// Notes that a migration ran.
MERGE (migration:Migration {version: $version})
  ON CREATE SET migration.at = $at
RETURN migration.version AS version

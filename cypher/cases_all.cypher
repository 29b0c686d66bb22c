// Which cases are there? For the console only.
MATCH (c:Case)
RETURN c.c AS c, c.id AS id, c.reference AS reference, c.title AS title, c.status AS status, c.sealed AS sealed,
       c.unit AS unit, c.legalBasis AS legal_basis, c.retentionUntil AS retention_until,
       c.openedAt AS opened_at, c.openedBy AS opened_by, c.closedAt AS closed_at, c.outcome AS outcome,
       coalesce(c.version, 0) AS version
ORDER BY c.reference

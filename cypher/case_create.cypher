// Opens a case with the next internal integer; whoever opens it, if a user, manages it.
MERGE (counter:Counter {name: 'case'})
  ON CREATE SET counter.value = 0
SET counter.value = counter.value + 1
WITH counter
WHERE NOT EXISTS { (:Case {reference: $props.reference}) }
CREATE (c:Case)
SET c = $props, c.c = counter.value, c.openedAt = $at, c.openedBy = $by
WITH c
CALL (c) {
  MATCH (user:User {name: $by})
  CREATE (user)-[:MAY {level: 'MANAGE', by: $by, at: $at}]->(c)
}
RETURN c.c AS c, c.id AS id, c.reference AS reference, c.title AS title, c.status AS status, c.sealed AS sealed,
       c.unit AS unit, c.legalBasis AS legal_basis, c.retentionUntil AS retention_until,
       c.openedAt AS opened_at, c.openedBy AS opened_by, c.closedAt AS closed_at, c.outcome AS outcome,
       coalesce(c.version, 0) AS version

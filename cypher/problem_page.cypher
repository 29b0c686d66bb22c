// What could not be read of each exhibit? A page of each.
UNWIND $numbers AS number
CALL (number) {
  MATCH (problem:Problem)
  WHERE problem.x = number AND problem.c IN $cases AND problem.ordinal > $after
  RETURN problem
  ORDER BY problem.ordinal, problem.id
  LIMIT $limit
}
RETURN number AS x, problem.ordinal AS ordinal, problem.id AS id, problem.reason AS reason,
       problem.locator AS locator
ORDER BY x, ordinal, id

// How many clear pictures did this user see between each moment of a list and the next?
UNWIND range(0, size($bounds) - 2) AS day
CALL (day) {
  MATCH (record:Record)
  WHERE record.actor = $actor AND record.at >= $bounds[day] AND record.at < $bounds[day + 1]
    AND record.chain = $chain AND record.action = 'disclosure' AND record.subject STARTS WITH 'media:'
  RETURN count(record) AS revealed
}
RETURN day, revealed
ORDER BY day

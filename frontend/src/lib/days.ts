/** Days as a date input gives them (`2024-03-01`), in UTC like every time shown. */

/** The first moment of the day, RFC 3339, or null for an empty input. */
export function dayStart(day: string): string | null {
  return day === "" ? null : `${day}T00:00:00Z`;
}

/** The first moment of the day after: the end that is no longer part of a range up to `day`. */
export function dayAfter(day: string): string | null {
  return day === "" ? null : new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().replace(".000Z", "Z");
}

/** The day of a moment, for a date input. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export type Bin = { readonly start: number; readonly end: number; readonly count: number };

const HOUR = 3_600_000;

/** Times (epoch milliseconds) counted in at most `most` equal spans between the first and the last. */
export function bins(times: readonly number[], most: number): Bin[] {
  const first = times.reduce((least, time) => Math.min(least, time), Infinity);
  const last = times.reduce((greatest, time) => Math.max(greatest, time), -Infinity);
  if (first > last) return [];
  const width = Math.max(HOUR, Math.ceil((last - first + 1) / most));
  const start = Math.floor(first / HOUR) * HOUR;
  const counts = new Array<number>(Math.floor((last - start) / width) + 1).fill(0);
  for (const time of times) {
    const index = Math.floor((time - start) / width);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ start: start + index * width, end: start + (index + 1) * width - 1, count }));
}

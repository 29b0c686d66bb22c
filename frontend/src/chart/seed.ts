/** Chance that is the same every time: positions and groups come out alike for the same chart. */

/** FNV-1a of a text, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/** mulberry32: numbers in [0, 1), the same row for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Point = { readonly x: number; readonly y: number };

/** A place for a node by its id alone, in a disc of radius `radius` about `centre`. */
export function place(id: string, centre: Point = { x: 0, y: 0 }, radius = 100): Point {
  const next = random(hash(id));
  const angle = next() * 2 * Math.PI;
  const reach = radius * Math.sqrt(next());
  return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) };
}

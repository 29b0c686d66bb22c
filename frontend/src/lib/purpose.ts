/** Why an HTTP header cannot carry this purpose, or null. A header holds Latin-1 only; typographic marks are plain ones. */

const PLAIN: ReadonlyMap<string, string> = new Map([
  ["\u2018", "'"],
  ["\u2019", "'"],
  ["\u201c", '"'],
  ["\u201d", '"'],
  ["\u2013", "-"],
  ["\u2014", "-"],
  ["\u2026", "..."],
  ["\u00a0", " "],
]);

/** The purpose as it is sent: one line, composed letters, plain quotes and dashes. */
export function plainPurpose(text: string): string {
  const composed = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return Array.from(composed, (mark) => PLAIN.get(mark) ?? mark).join("");
}

export type PurposeFault = "empty" | "letters" | "long";

/** What keeps `text` from being a working purpose, or null where it is one. */
export function purposeFault(text: string): PurposeFault | null {
  const plain = plainPurpose(text);
  if (plain.length < 3) return "empty";
  if (plain.length > 200) return "long";
  for (const mark of plain) {
    const code = mark.codePointAt(0) ?? 0;
    if (code > 255 || code < 32 || (code > 126 && code < 160)) return "letters";
  }
  return null;
}

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import en from "../src/i18n/en.json";
import es from "../src/i18n/es.json";
import { KINDS, iconOf } from "../src/lib/kinds";

const SOURCE = join(import.meta.dirname, "..", "src");

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "gql" ? [] : sources(path);
    return /\.(ts|svelte)$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

const text = sources(SOURCE).join("\n");
/** Keys made on the spot: t(`kind.${kind}`), and word("status", value) for the server's vocabularies. */
const families = new Set([
  ...[...text.matchAll(/\bt\(`([a-z.]+)\.\$\{/g)].map((found) => found[1]),
  ...[...text.matchAll(/\bword\("([a-z]+)"/g)].map((found) => found[1]),
]);
const literal = new Set([...text.matchAll(/["'`]([a-z]+(?:\.[A-Za-z]+)+)["'`]/g)].map((found) => found[1]));

function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const walk = (parts: ReturnType<IntlMessageFormat["getAst"]>): void => {
    for (const part of parts) {
      if (part.type !== 0 && part.type !== 7 && part.type !== 8) found.add(part.value);
      if ("options" in part) for (const option of Object.values(part.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, "en").getAst());
  return [...found].sort();
}

describe("catalogues", () => {
  it("have the same keys, in the same order", () => {
    expect(Object.keys(es)).toEqual(Object.keys(en));
  });

  it("say something in both languages, with the same arguments", () => {
    for (const [key, message] of Object.entries(en)) {
      const other = (es as Record<string, string>)[key] ?? "";
      expect(other.trim(), key).not.toBe("");
      expect(argumentsOf(other), key).toEqual(argumentsOf(message));
    }
  });

  it("hold no key that the explorer does not use", () => {
    const unused = Object.keys(en).filter((key) => !literal.has(key) && ![...families].some((family) => key.startsWith(`${String(family)}.`)));
    expect(unused).toEqual([]);
  });

  it("name every kind, and every kind has its icon", () => {
    for (const kind of KINDS) {
      expect(en, kind).toHaveProperty([`kind.${kind}`]);
      expect(iconOf(kind), kind).toMatch(/\.svg/);
    }
  });

  it("never call a candidate proof or a match", () => {
    for (const message of Object.values(en)) expect(message).not.toMatch(/\b(match(es|ed)?|prove[sn]?|proof)\b/i);
    for (const message of Object.values(es)) expect(message).not.toMatch(/\b(prueba(n)?\b(?! con)|demuestra)/i);
  });
});

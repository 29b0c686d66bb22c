import { IntlMessageFormat } from "intl-messageformat";
import en from "./en.json";
import es from "./es.json";

/** The page's words. A key is checked by the compiler; both catalogues are held equal by a test. */

export type Key = keyof typeof en;
export type Locale = "en" | "es";
export const LOCALES: readonly Locale[] = ["en", "es"];

type Values = Record<string, string | number>;
const CATALOGUES: Record<Locale, Record<Key, string>> = { en, es };
const KEPT = "asasec.locale";

function firstLocale(): Locale {
  const kept = localStorage.getItem(KEPT);
  if (kept === "en" || kept === "es") return kept;
  return navigator.language.toLowerCase().startsWith("es") ? "es" : "en";
}

class Language {
  now = $state<Locale>(firstLocale());

  choose(locale: Locale): void {
    this.now = locale;
    localStorage.setItem(KEPT, locale);
    this.apply();
  }

  apply(): void {
    document.documentElement.lang = this.now;
  }
}

export const language = new Language();
const compiled = new Map<string, IntlMessageFormat>();

/** The message of `key` in the language of now. */
export function t(key: Key, values?: Values): string {
  const locale = language.now;
  const slot = `${locale} ${key}`;
  let message = compiled.get(slot);
  if (!message) {
    message = new IntlMessageFormat(CATALOGUES[locale][key], locale);
    compiled.set(slot, message);
  }
  return String(message.format<string>(values));
}

type Family = "status" | "detail" | "eventcount" | "part" | "band" | "action" | "event" | "party" | "link" | "channel" | "phase" | "role" | "why" | "direction" | "level" | "reappearance" | "verdict" | "what" | "victim" | "judgement" | "alert";

/** A server's word (a status, a link type...) in the user's language; the word itself where we know no other. */
export function word(family: Family, value: string): string {
  const key = `${family}.${value}`;
  if (key in en) return t(key as Key);
  return /^[A-Z_]+$/.test(value) ? value.replaceAll("_", " ").toLowerCase() : value;
}

/** How `Intl` calls the language: the user's own kind of English or Spanish where the browser says which. */
function tag(): string {
  const own = navigator.languages.find((one) => one.toLowerCase().startsWith(language.now));
  return own ?? (language.now === "es" ? "es-ES" : "en-GB");
}

export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(tag(), { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value);
}

export function percent(value: number): string {
  return new Intl.NumberFormat(tag(), { style: "percent", maximumFractionDigits: 0 }).format(value);
}

/** A moment in UTC, since evidence of many zones stands side by side; the zone is printed. */
export function moment(value: string | null | undefined): string {
  if (!value) return "—";
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) return value;
  return new Intl.DateTimeFormat(tag(), { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" }).format(time) + " UTC";
}

export function day(value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === "") return "—";
  return new Intl.DateTimeFormat(tag(), { dateStyle: "medium", timeZone: "UTC" }).format(new Date(value));
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

export function bytes(value: number): string {
  let step = 0;
  let shown = value;
  while (shown >= 1000 && step < UNITS.length - 1) {
    shown /= 1000;
    step++;
  }
  const unit = UNITS[step] ?? "byte";
  return new Intl.NumberFormat(tag(), { style: "unit", unit, unitDisplay: step > 0 ? "short" : "long", maximumFractionDigits: step > 0 ? 1 : 0 }).format(shown);
}

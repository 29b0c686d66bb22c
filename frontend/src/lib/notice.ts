import { LOCALES, type Locale } from "../i18n/index.svelte";

/** The notice's line in the user's language where it holds one line a language (English, Spanish), else all of it. */
export function lineFor(notice: string | null, locale: Locale): string | null {
  const lines = notice?.split("\n") ?? [];
  return lines.length === LOCALES.length ? (lines[LOCALES.indexOf(locale)] ?? notice) : notice;
}

import type { EntityKind } from "../api/gql/graphql";

/** The kinds of entity in the order that lists and legends show them. */
export const KINDS: readonly EntityKind[] = [
  "PERSON",
  "FACE",
  "ORGANIZATION",
  "ACCOUNT",
  "PHONE_NUMBER",
  "EMAIL_ADDRESS",
  "DEVICE",
  "SIM_CARD",
  "IP_ADDRESS",
  "WIFI_NETWORK",
  "CELL_TOWER",
  "URL",
  "LOCATION",
  "VEHICLE",
  "PAYMENT_INSTRUMENT",
  "MEDIA",
  "DOCUMENT",
];

const FILES = import.meta.glob<string>("../icons/*.svg", { eager: true, query: "?url", import: "default" });

/** The address of a kind's icon: a white drawing, made to stand on the kind's colour. */
export function iconOf(kind: EntityKind): string {
  return FILES[`../icons/${kind}.svg`] ?? "";
}

/** One colour a kind, each at least 4.5:1 against the white icon on it. */
export const KIND_COLOURS: Readonly<Record<EntityKind, string>> = {
  PERSON: "#2f6690",
  FACE: "#8f3f71",
  ORGANIZATION: "#5b5f97",
  ACCOUNT: "#0f766e",
  PHONE_NUMBER: "#2e7d32",
  EMAIL_ADDRESS: "#a1491f",
  DEVICE: "#6b4e9b",
  SIM_CARD: "#8a5a00",
  IP_ADDRESS: "#37627a",
  WIFI_NETWORK: "#1b6ca8",
  CELL_TOWER: "#7a5c3e",
  URL: "#4e6b1f",
  LOCATION: "#b3352c",
  VEHICLE: "#505a64",
  PAYMENT_INSTRUMENT: "#7b6500",
  MEDIA: "#9c3587",
  DOCUMENT: "#5d6670",
};

/** Distinct colours for groups (communities, sets of cases), dark enough to carry a white icon. */
export const GROUP_COLOURS: readonly string[] = [
  "#2f6690",
  "#b3472a",
  "#2e7d32",
  "#7b4397",
  "#9a6b00",
  "#0f766e",
  "#a12d6b",
  "#4f5bb5",
  "#6b7a1f",
  "#8a4b3a",
  "#3f6f8f",
  "#7d3c3c",
];

/** A key or label short enough for a table: a long digest keeps its first letters, a WhatsApp number loses its host. */
export function shortKey(key: string): string {
  return key.replace(/\b([0-9a-f]{10})[0-9a-f]{54}\b/, "$1…").replace(/@s\.whatsapp\.net\b/, "");
}

/** A label short enough to stand beside a node. */
export function nodeLabel(label: string): string {
  const short = shortKey(label);
  return short.length > 34 ? `${short.slice(0, 33)}…` : short;
}

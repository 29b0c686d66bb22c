import type { Theme } from "../lib/theme.svelte";
import { GROUP_COLOURS, KIND_COLOURS } from "../lib/kinds";
import { caseGroup, communities } from "./groups";
import type { Chart } from "./chart";

/** The canvas is drawn by WebGL, which knows no CSS: its colours stand here. */

export type Ink = { readonly paper: string; readonly text: string; readonly line: string; readonly faint: string; readonly mark: string };

export const INKS: Readonly<Record<Theme, Ink>> = {
  light: { paper: "#ffffff", text: "#1c2733", line: "#9aa7b4", faint: "#dde3e9", mark: "#0b5cad" },
  dark: { paper: "#12181f", text: "#e3e9ef", line: "#5f6f7e", faint: "#25303b", mark: "#7cc0f5" },
};

export type ColourBy = "kind" | "community" | "case";
export type Group = { readonly name: string; readonly colour: string; readonly size: number };
export type Colouring = { readonly of: ReadonlyMap<string, string>; readonly groups: readonly Group[] };

const OTHERS = "#7d8790";

/** The colour of each node of the chart, and the groups that the legend explains (none by kind: the icons do). */
export function colouring(chart: Chart, by: ColourBy): Colouring {
  if (by === "kind") {
    return { of: new Map([...chart.nodes.values()].map((node) => [node.id, KIND_COLOURS[node.kind]])), groups: [] };
  }
  return by === "community" ? grouped(communities(chart), 2) : grouped(casesOf(chart), 1);
}

function casesOf(chart: Chart): Map<string, string> {
  return new Map([...chart.nodes.values()].map((node) => [node.id, caseGroup(node)]));
}

/** The largest groups of at least `least` nodes get a colour of their own, the rest a common grey. */
function grouped(groupOf: ReadonlyMap<string, string>, least: number): Colouring {
  const sizes = new Map<string, number>();
  for (const group of groupOf.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const ranked = [...sizes.entries()].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const colours = new Map<string, string>();
  for (const [group, size] of ranked) {
    const colour = GROUP_COLOURS[colours.size];
    if (colour !== undefined && size >= least) colours.set(group, colour);
  }
  return {
    of: new Map([...groupOf].map(([id, group]) => [id, colours.get(group) ?? OTHERS])),
    groups: [...colours].map(([name, colour]) => ({ name, colour, size: sizes.get(name) ?? 0 })),
  };
}

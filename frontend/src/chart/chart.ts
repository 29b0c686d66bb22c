import type { EntityKind } from "../api/gql/graphql";

/**
 * What stands on the canvas, as a value: every step makes a new chart and leaves the old one as it was,
 * so that undo is keeping the old one. Positions are not part of it: they belong to the drawing.
 */

export type ChartNode = {
  readonly id: string;
  readonly kind: EntityKind;
  readonly label: string;
  readonly cases: readonly string[];
  readonly degree: number;
  readonly community: string | null;
};

export type ChartLink = {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly weight: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly evidence: readonly string[];
};

export type Parts = { readonly nodes: readonly ChartNode[]; readonly links: readonly ChartLink[] };

export type Chart = {
  readonly nodes: ReadonlyMap<string, ChartNode>;
  readonly links: ReadonlyMap<string, ChartLink>;
  readonly hidden: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
};

/** A canvas of more than this can be neither read nor drawn well; the view says where it stops. */
export const MOST_NODES = 5000;

export const EMPTY: Chart = { nodes: new Map(), links: new Map(), hidden: new Set(), locked: new Set() };

export function linkKey(link: ChartLink): string {
  return `${link.source} ${link.type} ${link.target}`;
}

export type Added = { readonly chart: Chart; readonly added: number; readonly left: number };

/** The chart with `parts` on it, up to `most` nodes; `left` counts the nodes for which there was no room. */
export function add(chart: Chart, parts: Parts, most = MOST_NODES): Added {
  const nodes = new Map(chart.nodes);
  const hidden = new Set(chart.hidden);
  let added = 0;
  let left = 0;
  for (const node of parts.nodes) {
    const known = nodes.has(node.id);
    if (!known && nodes.size >= most) {
      left++;
      continue;
    }
    if (!known) added++;
    nodes.set(node.id, node);
    hidden.delete(node.id);
  }
  const links = new Map(chart.links);
  for (const link of parts.links) {
    if (nodes.has(link.source) && nodes.has(link.target)) links.set(linkKey(link), link);
  }
  return { chart: { ...chart, nodes, links, hidden }, added, left };
}

/**
 * Of the surroundings of `ids`: the ids themselves and what stands between two of them, such as the account of the one
 * to which the other wrote. A member that stays alone so is joined over two steps (a name in the other's contacts).
 */
export function between(parts: Parts, ids: readonly string[]): Parts {
  const beside = neighbours(parts);
  const members = new Set(ids);
  const kept = new Set(members);
  for (const [id, touched] of beside) {
    if (!members.has(id) && [...touched].filter((one) => members.has(one)).length > 1) kept.add(id);
  }
  for (const id of members) {
    const near = beside.get(id) ?? new Set<string>();
    if ([...near].some((one) => kept.has(one))) continue;
    for (const first of near) {
      const second = [...(beside.get(first) ?? [])].find((one) => one !== id && touchesOther(beside.get(one), members, id));
      if (second !== undefined) kept.add(first).add(second);
    }
  }
  return {
    nodes: parts.nodes.filter((node) => kept.has(node.id)),
    links: parts.links.filter((link) => kept.has(link.source) && kept.has(link.target)),
  };
}

function neighbours(parts: Parts): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>();
  const join = (one: string, other: string): void => void beside.set(one, (beside.get(one) ?? new Set()).add(other));
  for (const { source, target } of parts.links) {
    join(source, target);
    join(target, source);
  }
  return beside;
}

function touchesOther(touched: ReadonlySet<string> | undefined, members: ReadonlySet<string>, id: string): boolean {
  return touched !== undefined && [...touched].some((one) => one !== id && members.has(one));
}

export function hide(chart: Chart, ids: Iterable<string>): Chart {
  const hidden = new Set(chart.hidden);
  for (const id of ids) if (chart.nodes.has(id)) hidden.add(id);
  return { ...chart, hidden };
}

export function showAll(chart: Chart): Chart {
  return { ...chart, hidden: new Set() };
}

/** Locks the nodes, or frees them where all of them are locked. */
export function toggleLock(chart: Chart, ids: readonly string[]): Chart {
  const locked = new Set(chart.locked);
  const free = ids.every((id) => locked.has(id));
  for (const id of ids) {
    if (free) locked.delete(id);
    else locked.add(id);
  }
  return { ...chart, locked };
}

export type Filter = {
  /** Kinds and link types that are switched off. */
  readonly kinds: ReadonlySet<EntityKind>;
  readonly types: ReadonlySet<string>;
  /** Epoch milliseconds, both ends included; null is open. */
  readonly from: number | null;
  readonly to: number | null;
};

export const NO_FILTER: Filter = { kinds: new Set(), types: new Set(), from: null, to: null };

export type Shown = { readonly nodes: ReadonlySet<string>; readonly links: ReadonlySet<string> };

/**
 * What of the chart passes the filter. With a time range, a link without a time is left out, and so is a
 * node that keeps no link.
 */
export function shown(chart: Chart, filter: Filter): Shown {
  const open = new Set<string>();
  for (const node of chart.nodes.values()) {
    if (!chart.hidden.has(node.id) && !filter.kinds.has(node.kind)) open.add(node.id);
  }
  const links = new Set<string>();
  const linked = new Set<string>();
  for (const [key, link] of chart.links) {
    if (!open.has(link.source) || !open.has(link.target)) continue;
    if (filter.types.has(link.type) || !within(link, filter)) continue;
    links.add(key);
    linked.add(link.source).add(link.target);
  }
  const timed = filter.from !== null || filter.to !== null;
  return { nodes: timed ? linked : open, links };
}

function within(link: ChartLink, filter: Filter): boolean {
  if (filter.from === null && filter.to === null) return true;
  const first = timeOf(link.first ?? link.last);
  const last = timeOf(link.last ?? link.first);
  if (first === null || last === null) return false;
  return (filter.to === null || first <= filter.to) && (filter.from === null || last >= filter.from);
}

export function timeOf(value: string | null): number | null {
  if (value === null) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}

/** The first and the last moment of the chart's links, or null where none has a time. */
export function span(chart: Chart): readonly [number, number] | null {
  let first = Infinity;
  let last = -Infinity;
  for (const link of chart.links.values()) {
    const from = timeOf(link.first ?? link.last);
    const to = timeOf(link.last ?? link.first);
    if (from !== null) first = Math.min(first, from);
    if (to !== null) last = Math.max(last, to);
  }
  return first <= last ? [first, last] : null;
}

/** The link types that stand on the chart, in the order of the alphabet. */
export function typesOf(chart: Chart): string[] {
  return [...new Set([...chart.links.values()].map((link) => link.type))].sort();
}

export function kindsOf(chart: Chart): Set<EntityKind> {
  return new Set([...chart.nodes.values()].map((node) => node.kind));
}

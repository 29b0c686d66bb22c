import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { Chart, ChartNode } from "./chart";
import { random } from "./seed";

/** What a node is coloured by, other than its kind. */

/** Communities of the whole chart: the server's where it gave one to each node, else Louvain's on the chart itself. */
export function communities(chart: Chart): ReadonlyMap<string, string> {
  const given = [...chart.nodes.values()];
  if (given.length > 0 && given.every((node) => node.community !== null)) {
    return new Map(given.map((node) => [node.id, node.community ?? ""]));
  }
  return bySize(found(chart));
}

function found(chart: Chart): Map<string, string> {
  const graph = new UndirectedGraph<{ weight?: number }, { weight: number }>();
  for (const id of [...chart.nodes.keys()].sort()) graph.addNode(id);
  for (const key of [...chart.links.keys()].sort()) {
    const link = chart.links.get(key);
    if (!link || link.source === link.target) continue;
    graph.updateEdge(link.source, link.target, (held) => ({ weight: (held.weight ?? 0) + Math.log2(1 + link.weight) }));
  }
  if (graph.size === 0) return new Map([...chart.nodes.keys()].map((id) => [id, id]));
  const groups = louvain(graph, { rng: random(20110901), getEdgeWeight: "weight" });
  return new Map(Object.entries(groups).map(([id, group]) => [id, String(group)]));
}

/** Groups named "1", "2"... by their size, the largest first, so that colours do not jump. */
function bySize(groups: ReadonlyMap<string, string>): Map<string, string> {
  const sizes = new Map<string, { size: number; first: string }>();
  for (const [id, group] of groups) {
    const held = sizes.get(group);
    sizes.set(group, { size: (held?.size ?? 0) + 1, first: held && held.first < id ? held.first : id });
  }
  const ranked = [...sizes.entries()].sort(([, a], [, b]) => b.size - a.size || (a.first < b.first ? -1 : 1));
  const names = new Map(ranked.map(([group], index) => [group, String(index + 1)]));
  return new Map([...groups].map(([id, group]) => [id, names.get(group) ?? group]));
}

/** The set of cases a node stands in, as one group. */
export function caseGroup(node: ChartNode): string {
  return [...node.cases].sort().join(" ");
}

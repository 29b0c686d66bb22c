/** The numbers that ForceAtlas2 works on, and the settings for a chart's size. */

export const NODE_WIDTH = 10;
export const EDGE_WIDTH = 3;

export type Body = { readonly id: string; readonly x: number; readonly y: number; readonly size: number; readonly fixed: boolean };
export type Spring = { readonly source: string; readonly target: string; readonly weight: number };

export type Matrices = { readonly order: readonly string[]; readonly nodes: Float32Array; readonly edges: Float32Array };

/** Rows by id, so that the same chart gives the same sums, in whatever order it was put together. */
export function matrices(bodies: readonly Body[], springs: readonly Spring[]): Matrices {
  const sorted = [...bodies].sort((left, right) => (left.id < right.id ? -1 : 1));
  const rows = new Map(sorted.map((body, index) => [body.id, index * NODE_WIDTH]));
  const nodes = new Float32Array(sorted.length * NODE_WIDTH);
  sorted.forEach((body, index) => {
    nodes.set([body.x, body.y, 0, 0, 0, 0, 1, 1, body.size, body.fixed ? 1 : 0], index * NODE_WIDTH);
  });
  const joined = joinSprings(springs).filter((one) => rows.has(one.source) && rows.has(one.target));
  const edges = new Float32Array(joined.length * EDGE_WIDTH);
  joined.forEach((spring, index) => {
    const source = rows.get(spring.source) ?? 0;
    const target = rows.get(spring.target) ?? 0;
    edges.set([source, target, spring.weight], index * EDGE_WIDTH);
    nodes[source + 6] = (nodes[source + 6] ?? 0) + spring.weight;
    nodes[target + 6] = (nodes[target + 6] ?? 0) + spring.weight;
  });
  return { order: sorted.map((body) => body.id), nodes, edges };
}

/** Several links between two nodes pull as one, with their weights on a logarithmic scale. */
function joinSprings(springs: readonly Spring[]): Spring[] {
  const joined = new Map<string, Spring>();
  for (const spring of springs) {
    if (spring.source === spring.target) continue;
    const [source, target] = spring.source < spring.target ? [spring.source, spring.target] : [spring.target, spring.source];
    const key = `${source} ${target}`;
    joined.set(key, { source, target, weight: (joined.get(key)?.weight ?? 0) + spring.weight });
  }
  return [...joined.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, spring]) => ({ ...spring, weight: 1 + Math.log2(1 + Math.max(0, spring.weight)) / 4 }));
}

export type Settings = {
  readonly linLogMode: boolean;
  readonly outboundAttractionDistribution: boolean;
  readonly adjustSizes: boolean;
  readonly edgeWeightInfluence: number;
  readonly scalingRatio: number;
  readonly strongGravityMode: boolean;
  readonly gravity: number;
  readonly slowDown: number;
  readonly barnesHutOptimize: boolean;
  readonly barnesHutTheta: number;
};

export function settingsFor(nodes: number): Settings {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: nodes < 800,
    edgeWeightInfluence: 1,
    scalingRatio: nodes < 100 ? 30 : 12,
    strongGravityMode: true,
    gravity: nodes < 100 ? 0.15 : 0.05,
    slowDown: 1 + Math.log(Math.max(1, nodes)),
    barnesHutOptimize: nodes > 600,
    barnesHutTheta: 0.6,
  };
}

/** Rounds after which the layout rests by itself; always the same number for the same size. */
export function roundsFor(nodes: number): number {
  return nodes < 200 ? 600 : nodes < 1000 ? 400 : 250;
}

export type Order = { readonly settings: Settings; readonly nodes: Float32Array; readonly edges: Float32Array; readonly rounds: number; readonly still: boolean };
export type News = { readonly nodes: Float32Array; readonly done: boolean };

import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { createNodeImageProgram } from "@sigma/node-image";
import { downloadAsPNG } from "@sigma/export-image";
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { NodeHoverDrawingFunction } from "sigma/rendering";
import { iconOf, nodeLabel } from "../lib/kinds";
import type { Chart, ChartLink, ChartNode, Shown } from "./chart";
import { linkKey } from "./chart";
import type { Body, News, Order, Spring } from "./layout";
import { NODE_WIDTH, matrices, roundsFor, settingsFor } from "./layout";
import type { Ink } from "./palette";
import { place, type Point } from "./seed";

/** The canvas: keeps sigma in step with a chart, and runs the layout. Positions outlive hiding, undo and leaving the page. */

type NodeLook = { x: number; y: number; size: number; color: string; label: string; image: string; type: string; highlighted: boolean; fixed: boolean; zIndex: number };
type LinkLook = { size: number; color: string; type: string; curvature: number; weight: number; zIndex: number };

export type Look = {
  readonly colours: ReadonlyMap<string, string>;
  readonly selected: ReadonlySet<string>;
  readonly link: string | null;
  readonly ink: Ink;
};

export type Hands = {
  readonly onNode: (id: string, more: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onLink: (key: string) => void;
  readonly onGround: () => void;
  readonly onLayout: (running: boolean) => void;
};

const DIRECTED = new Set(["OWNS", "USES", "CONTACTED", "MEMBER_OF", "LOCATED_AT", "DEPICTS", "ATTACHED_TO"]);

const IconProgram = createNodeImageProgram<NodeLook, LinkLook>({
  padding: 0.22,
  size: { mode: "force", value: 96 },
  objectFit: "contain",
  debounceTimeout: 60,
});

const CurveProgram = createEdgeCurveProgram<NodeLook, LinkLook>();
const ArrowProgram = createEdgeCurveProgram<NodeLook, LinkLook>({
  arrowHead: { extremity: "target", lengthToThicknessRatio: 3, widenessToThicknessRatio: 2.2 },
});

export class Drawing {
  readonly #graph = new MultiDirectedGraph<NodeLook, LinkLook>();
  readonly #sigma: Sigma<NodeLook, LinkLook>;
  readonly #places: Map<string, Point>;
  readonly #hands: Hands;
  readonly #sizes: ResizeObserver;
  #worker: Worker | null = null;
  #near: ReadonlySet<string> | null = null;
  #dragged: string | null = null;
  #ink: Ink;

  constructor(host: HTMLElement, places: Map<string, Point>, ink: Ink, hands: Hands) {
    this.#places = places;
    this.#hands = hands;
    this.#ink = ink;
    this.#sigma = new Sigma<NodeLook, LinkLook>(this.#graph, host, {
      allowInvalidContainer: true,
      defaultNodeType: "icon",
      nodeProgramClasses: { icon: IconProgram },
      defaultEdgeType: "curve",
      edgeProgramClasses: { curve: CurveProgram, arrow: ArrowProgram },
      enableEdgeEvents: true,
      labelFont: "system-ui, sans-serif",
      labelSize: 12,
      labelDensity: 0.6,
      labelRenderedSizeThreshold: 7,
      stagePadding: 40,
      zIndex: true,
      minEdgeThickness: 1,
      nodeReducer: (id, look) => (this.#near && !this.#near.has(id) ? { ...look, color: this.#ink.faint, label: "", image: null } : look),
      edgeReducer: (key, look) => (this.#near && !this.#touches(key) ? { ...look, color: this.#ink.faint, zIndex: 0 } : look),
    });
    // Sigma watches the window only; the stage also changes when filters open beside it.
    this.#sizes = new ResizeObserver(() => {
      this.#sigma.resize();
      this.#sigma.refresh();
    });
    this.#sizes.observe(host);
    this.#listen();
  }

  /** Draws what is shown of the chart, keeping every place that is known. */
  update(chart: Chart, shown: Shown, look: Look): void {
    this.#ink = look.ink;
    this.#sigma.setSetting("labelColor", { color: look.ink.text });
    this.#sigma.setSetting("defaultDrawNodeHover", labelBox(look.ink));
    for (const key of this.#graph.edges()) if (!shown.links.has(key)) this.#graph.dropEdge(key);
    for (const id of this.#graph.nodes()) if (!shown.nodes.has(id)) this.#graph.dropNode(id);
    for (const id of shown.nodes) this.#draw(chart, id, look);
    const doubled = new Map<string, number>();
    for (const key of shown.links) {
      const link = chart.links.get(key);
      if (link) this.#join(link, look, doubled);
    }
    this.#sigma.refresh();
  }

  #draw(chart: Chart, id: string, look: Look): void {
    const node = chart.nodes.get(id);
    if (!node) return;
    const point = this.#places.get(id) ?? this.#settle(chart, node);
    const locked = chart.locked.has(id);
    const selected = look.selected.has(id);
    this.#graph.mergeNode(id, {
      ...point,
      size: 7 + Math.min(13, 2.2 * Math.log2(1 + node.degree)),
      color: look.colours.get(id) ?? look.ink.line,
      label: locked ? `◆ ${nodeLabel(node.label)}` : nodeLabel(node.label),
      image: iconOf(node.kind),
      type: "icon",
      highlighted: selected,
      fixed: locked,
      zIndex: selected ? 1 : 0,
    });
  }

  /** A new node stands beside a neighbour that is already placed, or else in the disc about the middle. */
  #settle(chart: Chart, node: ChartNode): Point {
    let beside: Point | undefined;
    for (const link of chart.links.values()) {
      if (link.source === node.id) beside = this.#places.get(link.target);
      else if (link.target === node.id) beside = this.#places.get(link.source);
      if (beside) break;
    }
    const point = beside ? place(node.id, beside, 30) : place(node.id);
    this.#places.set(node.id, point);
    return point;
  }

  #join(link: ChartLink, look: Look, doubled: Map<string, number>): void {
    if (!this.#graph.hasNode(link.source) || !this.#graph.hasNode(link.target)) return;
    const pair = link.source < link.target ? `${link.source} ${link.target}` : `${link.target} ${link.source}`;
    const turn = doubled.get(pair) ?? 0;
    doubled.set(pair, turn + 1);
    const marked = look.link === linkKey(link) || (look.selected.has(link.source) && look.selected.has(link.target));
    this.#graph.mergeEdgeWithKey(linkKey(link), link.source, link.target, {
      size: 1 + Math.min(5, Math.log2(1 + link.weight) / 1.6),
      color: marked ? look.ink.mark : look.ink.line,
      type: DIRECTED.has(link.type) ? "arrow" : "curve",
      curvature: turn === 0 ? 0.08 : 0.18 * turn,
      weight: link.weight,
      zIndex: marked ? 1 : 0,
    });
  }

  #touches(key: string): boolean {
    const near = this.#near;
    return near !== null && this.#graph.hasEdge(key) && near.has(this.#graph.source(key)) && near.has(this.#graph.target(key));
  }

  /** Arranges the nodes; always the same way for the same chart and places. */
  start(): void {
    this.stop();
    if (this.#graph.order < 2) return;
    const bodies: Body[] = this.#graph.mapNodes((id, look) => ({ id, x: look.x, y: look.y, size: look.size / 2, fixed: look.fixed }));
    const springs: Spring[] = this.#graph.mapEdges((_key, look, source, target) => ({ source, target, weight: look.weight }));
    const { order, nodes, edges } = matrices(bodies, springs);
    const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = (event: MessageEvent<News>) => {
      this.#move(order, event.data.nodes);
      if (event.data.done) this.stop();
    };
    // Whoever wants less motion gets the arranged chart at once.
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    worker.postMessage({ settings: settingsFor(order.length), nodes, edges, rounds: roundsFor(order.length), still } satisfies Order);
    this.#worker = worker;
    this.#hands.onLayout(true);
  }

  stop(): void {
    if (!this.#worker) return;
    this.#worker.terminate();
    this.#worker = null;
    this.#hands.onLayout(false);
  }

  #move(order: readonly string[], nodes: Float32Array): void {
    order.forEach((id, row) => {
      if (id === this.#dragged || !this.#graph.hasNode(id)) return;
      this.#put(id, { x: nodes[row * NODE_WIDTH] ?? 0, y: nodes[row * NODE_WIDTH + 1] ?? 0 });
    });
  }

  #put(id: string, point: Point): void {
    this.#places.set(id, point);
    this.#graph.mergeNodeAttributes(id, point);
  }

  fit(): void {
    void this.#sigma.getCamera().animatedReset({ duration: 250 });
  }

  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    void camera.animate({ ratio: camera.ratio * factor }, { duration: 150 });
  }

  async png(name: string): Promise<void> {
    await downloadAsPNG(this.#sigma as unknown as Sigma, { fileName: name, backgroundColor: this.#ink.paper });
  }

  /** Where a node stands on the page, for tests and for menus. */
  spot(id: string): Point | null {
    if (!this.#graph.hasNode(id)) return null;
    const { x, y } = this.#graph.getNodeAttributes(id);
    return this.#sigma.graphToViewport({ x, y });
  }

  dispose(): void {
    this.stop();
    this.#sizes.disconnect();
    this.#sigma.kill();
  }

  #listen(): void {
    const sigma = this.#sigma;
    sigma.on("clickNode", ({ node, event }) => {
      const original = event.original;
      this.#hands.onNode(node, original.shiftKey || original.ctrlKey || original.metaKey);
    });
    sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      this.#hands.onOpen(node);
    });
    sigma.on("clickEdge", ({ edge }) => {
      this.#hands.onLink(edge);
    });
    sigma.on("clickStage", () => {
      this.#hands.onGround();
    });
    sigma.on("enterNode", ({ node }) => {
      this.#near = new Set([node, ...this.#graph.neighbors(node)]);
      sigma.refresh({ skipIndexation: true });
    });
    sigma.on("leaveNode", () => {
      this.#near = null;
      sigma.refresh({ skipIndexation: true });
    });
    this.#drag();
  }

  #drag(): void {
    const sigma = this.#sigma;
    sigma.on("downNode", ({ node }) => {
      this.#dragged = node;
      if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
    });
    sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
      if (this.#dragged === null) return;
      this.#put(this.#dragged, sigma.viewportToGraph(event));
      preventSigmaDefault();
    });
    const drop = (): void => {
      this.#dragged = null;
      sigma.setCustomBBox(null);
    };
    sigma.on("upNode", drop);
    sigma.on("upStage", drop);
  }
}

/** The box with a node's whole label, under the pointer or on a selected node. */
function labelBox(ink: Ink): NodeHoverDrawingFunction<NodeLook, LinkLook> {
  return (context, data, settings) => {
    const size = settings.labelSize;
    context.font = `600 ${String(size)}px ${settings.labelFont}`;
    context.lineWidth = 3;
    context.strokeStyle = ink.mark;
    context.beginPath();
    context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
    context.stroke();
    if (!data.label) return;
    const left = data.x + data.size + 8;
    const width = context.measureText(data.label).width;
    context.fillStyle = ink.paper;
    context.fillRect(left - 4, data.y - size / 2 - 4, width + 8, size + 8);
    context.lineWidth = 1;
    context.strokeRect(left - 4, data.y - size / 2 - 4, width + 8, size + 8);
    context.fillStyle = ink.text;
    context.fillText(data.label, left, data.y + size / 3);
  };
}

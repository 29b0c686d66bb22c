import { Neighbourhood, Paths } from "../api/analysis";
import { CaseEntities } from "../api/cases";
import { ask } from "../api/client";
import type { Failure } from "../api/failure";
import type { EntityKind, NeighbourhoodQuery } from "../api/gql/graphql";
import { asFailure } from "../lib/loading.svelte";
import { EMPTY, MOST_NODES, NO_FILTER, add, between, hide, showAll, shown, toggleLock, type Chart, type Filter, type Parts } from "./chart";
import { begin, redo, step, undo } from "./history";
import type { ColourBy } from "./palette";
import type { Point } from "./seed";

/** The canvas's state: the chart with its history, what is selected and filtered, and what the server said last. */

export type Remark =
  | { readonly kind: "cut"; readonly shown: number; readonly total: number; readonly because: string }
  | { readonly kind: "full"; readonly left: number }
  | { readonly kind: "nothing" }
  | { readonly kind: "nopath" }
  | { readonly kind: "path"; readonly count: number; readonly length: number };

const EXPAND = 300;
const OPEN = 1000;
/** The links that make people one network. */
const CONTACT = ["CONTACTED", "KNOWS", "MEMBER_OF", "OWNS", "USES"];

class Board {
  #history = $state.raw(begin<Chart>(EMPTY));
  filter = $state.raw<Filter>(NO_FILTER);
  selected = $state.raw<readonly string[]>([]);
  link = $state<string | null>(null);
  colourBy = $state<ColourBy>("kind");
  remark = $state.raw<Remark | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  /** Grows with every step that brings nodes: the drawing then arranges itself. */
  grown = $state(0);
  readonly places = new Map<string, Point>();

  readonly shown = $derived(shown(this.chart, this.filter));

  get chart(): Chart {
    return this.#history.now;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Puts the neighbourhood of the entities on the canvas, beside what is there. */
  open(ids: readonly string[], depth = 1): Promise<void> {
    return this.#work(async () => {
      if (ids.length === 0) return this.#say({ kind: "nothing" });
      const parts = await this.#around(ids, depth, OPEN);
      this.#bring(parts);
      this.select(ids.length === 1 ? [...ids] : []);
    });
  }

  /** Puts a case's identifiers and the links among them on the canvas. */
  openCase(reference: string): Promise<void> {
    return this.#work(async () => {
      const answer = await ask(CaseEntities, { reference, kinds: null, first: 500, after: null });
      const entities = answer.case?.entities;
      const ids = entities?.edges.map((edge) => edge.node.id) ?? [];
      if (ids.length === 0) return this.#say({ kind: "nothing" });
      this.#bring(await this.#around(ids, 0, OPEN));
      const total = entities?.totalCount ?? ids.length;
      if (total > ids.length) this.#say({ kind: "cut", shown: ids.length, total, because: "" });
    });
  }

  /** Puts a network's members on the canvas with what stands between them, coloured by community. */
  openGroup(ids: readonly string[]): Promise<void> {
    return this.#work(async () => {
      const around = await this.#around(ids, 2, OPEN, CONTACT);
      this.#bring({ ...between(around, ids), truncated: around.truncated });
      this.select([]);
      this.colourBy = "community";
    });
  }

  expand(ids: readonly string[]): Promise<void> {
    return this.#work(async () => {
      this.#bring(await this.#around(ids, 1, EXPAND));
    });
  }

  /** Finds the shortest paths between two entities and puts them on the canvas, selected. */
  path(from: string, to: string): Promise<void> {
    return this.#work(async () => {
      const { paths } = await ask(Paths, { from, to, maxLength: 6, limit: 5 });
      const first = paths[0];
      if (!first) return this.#say({ kind: "nopath" });
      this.#bring({ nodes: paths.flatMap((path) => path.nodes), links: paths.flatMap((path) => path.links) });
      this.select([...new Set(paths.flatMap((path) => path.nodes.map((node) => node.id)))]);
      this.#say({ kind: "path", count: paths.length, length: first.length });
    });
  }

  hide(ids: readonly string[]): void {
    this.#step(hide(this.chart, ids));
    this.selected = this.selected.filter((id) => !ids.includes(id));
  }

  showAll(): void {
    this.#step(showAll(this.chart));
  }

  toggleLock(ids: readonly string[]): void {
    if (ids.length > 0) this.#step(toggleLock(this.chart, ids));
  }

  clear(): void {
    this.#step(EMPTY);
    this.select([]);
    this.remark = null;
    this.filter = NO_FILTER;
  }

  /** Forgets everything, the history too: the session has ended. */
  forget(): void {
    this.#history = begin<Chart>(EMPTY);
    this.places.clear();
    this.select([]);
    this.remark = this.failure = null;
    this.filter = NO_FILTER;
  }

  undo(): void {
    this.#history = undo(this.#history);
    this.#prune();
  }

  redo(): void {
    this.#history = redo(this.#history);
    this.#prune();
  }

  select(ids: readonly string[]): void {
    this.selected = ids;
    this.link = null;
  }

  /** Adds the node to the selection or takes it out; without `more` it becomes the selection. */
  pick(id: string, more: boolean): void {
    if (!more) return this.select([id]);
    this.select(this.selected.includes(id) ? this.selected.filter((one) => one !== id) : [...this.selected, id]);
  }

  toggleKind(kind: EntityKind): void {
    this.filter = { ...this.filter, kinds: toggled(this.filter.kinds, kind) };
  }

  toggleType(type: string): void {
    this.filter = { ...this.filter, types: toggled(this.filter.types, type) };
  }

  async #around(ids: readonly string[], depth: number, limit: number, linkTypes: string[] | null = null): Promise<NeighbourhoodQuery["neighbourhood"]> {
    const room = Math.max(1, Math.min(limit, MOST_NODES));
    const always = { kinds: null, from: null, to: null };
    return (await ask(Neighbourhood, { ids: [...ids], depth, limit: room, linkTypes, ...always })).neighbourhood;
  }

  #bring(parts: Parts & { readonly truncated?: { shown: number; total: number; because: string } | null }): void {
    const { chart, left } = add(this.chart, parts);
    this.#step(chart);
    if (left > 0) this.#say({ kind: "full", left });
    else if (parts.truncated) this.#say({ kind: "cut", ...parts.truncated });
    this.grown++;
  }

  #step(chart: Chart): void {
    this.#history = step(this.#history, chart);
  }

  #prune(): void {
    this.selected = this.selected.filter((id) => this.chart.nodes.has(id));
    if (this.link !== null && !this.chart.links.has(this.link)) this.link = null;
  }

  #say(remark: Remark): void {
    this.remark = remark;
  }

  async #work(task: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.failure = null;
    this.remark = null;
    try {
      await task();
    } catch (error) {
      this.failure = asFailure(error);
    } finally {
      this.busy = false;
    }
  }
}

function toggled<Item>(set: ReadonlySet<Item>, item: Item): Set<Item> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

export const board = new Board();

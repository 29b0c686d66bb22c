import { Failure } from "../api/failure";

/** One answer being fetched: loading, then data or failure. A newer question makes an older answer void. */
export class Loaded<Data> {
  data = $state.raw<Data | null>(null);
  failure = $state.raw<Failure | null>(null);
  loading = $state(false);
  #turn = 0;

  async load(question: () => Promise<Data>): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    this.failure = null;
    try {
      const data = await question();
      if (turn === this.#turn) this.data = data;
    } catch (error) {
      if (turn === this.#turn) this.failure = asFailure(error);
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }

  clear(): void {
    this.#turn++;
    this.data = null;
    this.failure = null;
    this.loading = false;
  }
}

export type Connection<Item> = {
  readonly edges: readonly { readonly node: Item }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount?: number | null;
};

/** A connection read page by page; `more` appends the next one. */
export class Pages<Item> {
  items = $state.raw<readonly Item[]>([]);
  total = $state<number | null>(null);
  hasMore = $state(false);
  loading = $state(false);
  started = $state(false);
  failure = $state.raw<Failure | null>(null);
  #cursor: string | null = null;
  #turn = 0;
  #ask: (after: string | null) => Promise<Connection<Item> | null | undefined>;

  constructor(ask: (after: string | null) => Promise<Connection<Item> | null | undefined>) {
    this.#ask = ask;
  }

  /** A new question: what answered the one before is gone at once. */
  async restart(): Promise<void> {
    this.clear();
    await this.#page([]);
  }

  /** The same question again: what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    this.#cursor = null;
    await this.#page([]);
  }

  async more(): Promise<void> {
    if (this.hasMore && !this.loading) await this.#page(this.items);
  }

  clear(): void {
    this.#turn++;
    this.#cursor = null;
    this.items = [];
    this.total = null;
    this.hasMore = this.loading = this.started = false;
    this.failure = null;
  }

  async #page(before: readonly Item[]): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    this.failure = null;
    try {
      const page = await this.#ask(this.#cursor);
      if (turn !== this.#turn) return;
      this.items = [...before, ...(page?.edges.map((edge) => edge.node) ?? [])];
      this.hasMore = page?.pageInfo.hasNextPage ?? false;
      this.total = page?.totalCount ?? null;
      this.#cursor = page?.pageInfo.endCursor ?? null;
      this.started = true;
    } catch (error) {
      if (turn === this.#turn) this.failure = asFailure(error);
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }
}

/** Any error as a Failure; one that is not ours is a fault of the page, and shown with its own words. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure(error instanceof Error ? error.message : String(error), "PAGE");
}

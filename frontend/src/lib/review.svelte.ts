import { ask, change } from "../api/client";
import type { CategoryCoreFragment, CategorySchemesQuery, ReviewCoreFragment, ReviewKnown } from "../api/gql/graphql";
import { Categorise, CategorySchemes, MediaReview, ReviewProgress, UndoCategory } from "../api/review";
import { Loaded } from "./loading.svelte";

/** What is asked for; null asks for both. */
export type Wanted = {
  readonly film: boolean | null;
  readonly faces: boolean | null;
  readonly reviewed: boolean | null;
  readonly known: ReviewKnown | null;
  readonly listed: boolean;
  readonly fold: boolean;
  /** Only what looks like this one. */
  readonly like: string | null;
};
export type Item = ReviewCoreFragment;
export type Scheme = CategorySchemesQuery["categorySchemes"][number];

/** Where it stands: its place in the exhibit, or the exhibit itself. */
export function placeOf(item: Item): string {
  const place = item.mention.locator.replace(/(?:^|\s*[>›:]\s*|\s+)(?:picture|film)$/, "");
  return place === "" ? item.mention.evidence.name : place;
}

/** The last part of its place: what people call it. */
export function nameOf(item: Item): string {
  return placeOf(item).split("/").at(-1) ?? "";
}

export const PAGE = 100;
const SCHEME = "asasec.scheme";

/**
 * One case's pictures under review, a page at a time. What is given a category stays where it stands until the page is
 * turned, so that nothing moves under the eyes of its reviewer.
 */
export class Review {
  items = $state.raw<readonly Item[]>([]);
  total = $state<number | null>(null);
  hasMore = $state(false);
  /** The place of the chosen one on the page. */
  at = $state(0);
  /** Pages before this one. */
  page = $state(0);
  reviewed = $state(0);
  all = $state(0);
  schemes = $state.raw<readonly Scheme[]>([]);
  scheme = $state("");
  readonly asking = new Loaded<void>();
  readonly changing = new Loaded<void>();
  #cursors: (string | null)[] = [null];
  #done: string[] = [];
  readonly #case: string;
  #wanted: Wanted = { film: null, faces: null, reviewed: false, known: null, listed: false, fold: false, like: null };

  constructor(reference: string) {
    this.#case = reference;
  }

  get chosen(): Item | null {
    return this.items[this.at] ?? null;
  }

  get codes(): Scheme["codes"] {
    return this.schemes.find((one) => one.name === this.scheme)?.codes ?? [];
  }

  /** A category in the words of its scheme, as far as this installation knows it. */
  titleOf(category: { readonly scheme: string; readonly code: string }): string {
    const scheme = this.schemes.find((one) => one.name === category.scheme);
    const title = scheme?.codes.find((one) => one.code === category.code)?.title;
    return title === undefined ? `${category.scheme} ${category.code}` : `${category.code} · ${title}`;
  }

  async begin(): Promise<void> {
    const { categorySchemes } = await ask(CategorySchemes, {});
    this.schemes = categorySchemes;
    const kept = sessionStorage.getItem(SCHEME);
    this.scheme = categorySchemes.find((one) => one.name === kept)?.name ?? categorySchemes[0]?.name ?? "";
  }

  choose(scheme: string): void {
    this.scheme = scheme;
    sessionStorage.setItem(SCHEME, scheme);
  }

  /** A new question, from its first page. */
  async restart(wanted: Wanted): Promise<void> {
    this.#wanted = wanted;
    this.#cursors = [null];
    await this.#turn(0);
  }

  async turn(by: 1 | -1): Promise<void> {
    const page = this.page + by;
    if (page < 0 || (by > 0 && !this.hasMore) || this.asking.loading) return;
    await this.#turn(page);
  }

  move(by: number): void {
    if (this.items.length > 0) this.at = Math.max(0, Math.min(this.items.length - 1, this.at + by));
  }

  /** States a category of the chosen one, and goes on to the next. */
  async state(code: string, scheme = this.scheme): Promise<void> {
    const one = this.chosen;
    if (!one || this.changing.loading) return;
    await this.changing.load(async () => {
      const { categorise } = await change(Categorise, { case: this.#case, media: one.media.id, scheme, code });
      if (!one.category) this.reviewed++;
      this.#replace(one.media.id, categorise);
      this.#done.push(one.media.id);
      if (this.chosen?.media.id === one.media.id) this.move(1);
    });
  }

  /** Takes back the last category that was stated here, or else that of the chosen one. */
  async undo(): Promise<void> {
    const media = this.#done.at(-1) ?? (this.chosen?.category ? this.chosen.media.id : undefined);
    if (media === undefined || this.changing.loading) return;
    await this.changing.load(async () => {
      const { undoCategory } = await change(UndoCategory, { case: this.#case, media });
      this.#done.pop();
      this.#replace(media, undoCategory ?? null);
      const place = this.items.findIndex((one) => one.media.id === media);
      if (place >= 0) this.at = place;
      await this.progress();
    });
  }

  async progress(): Promise<void> {
    const { reviewProgress } = await ask(ReviewProgress, { case: this.#case });
    this.reviewed = reviewProgress.reviewed;
    this.all = reviewProgress.total;
  }

  #replace(media: string, category: CategoryCoreFragment | null): void {
    this.items = this.items.map((one) => (one.media.id === media ? { ...one, category } : one));
  }

  async #turn(page: number): Promise<void> {
    await this.asking.load(async () => {
      const after = this.#cursors[page] ?? null;
      const { mediaReview } = await ask(MediaReview, { ...this.#wanted, case: this.#case, first: PAGE, after });
      this.items = mediaReview.edges.map((edge) => edge.node);
      this.total = mediaReview.totalCount ?? null;
      this.hasMore = mediaReview.pageInfo.hasNextPage;
      this.#cursors[page + 1] = mediaReview.pageInfo.endCursor ?? null;
      this.page = page;
      this.at = 0;
      await this.progress();
    });
  }
}

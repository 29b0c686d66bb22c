import type { MeQuery } from "../api/gql/graphql";

/**
 * How many clear pictures the user saw, which the server tells nobody else. It stands in this tab alone: the days from
 * the answer to who asks, and what was seen since.
 */

type Told = NonNullable<MeQuery["me"]["exposure"]>;

class Exposure {
  told = $state.raw<Told | null>(null);
  #since = $state(0);
  #quiet = $state(0);

  get today(): number {
    return (this.told?.today ?? 0) + this.#since;
  }

  /** Whether a note is due: at the set number, and again after each such number more. */
  get due(): boolean {
    const step = this.told?.noteAfter ?? 0;
    return step > 0 && Math.floor(this.today / step) > this.#quiet;
  }

  welcome(told: Told | null | undefined): void {
    this.told = told ?? null;
    this.#since = 0;
  }

  /** One more clear picture came. */
  one(): void {
    this.#since++;
  }

  /** The note was read. */
  dismiss(): void {
    const step = this.told?.noteAfter ?? 0;
    this.#quiet = step > 0 ? Math.floor(this.today / step) : 0;
  }

  forget(): void {
    this.told = null;
    this.#since = this.#quiet = 0;
  }
}

export const exposure = new Exposure();

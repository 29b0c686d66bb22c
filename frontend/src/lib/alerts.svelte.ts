import { ask, follow } from "../api/client";
import { FollowAlerts, OpenAlerts } from "../api/judging";
import type { Failure } from "../api/failure";
import { asFailure } from "./loading.svelte";

const PAUSE = 1_000;

/** How many alerts the user has not taken up, kept true while the user is signed in. */
class Watch {
  open = $state<number | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** Counts up with each alert that arises, for whoever shows the list. */
  arisen = $state(0);
  #turn = 0;

  /** Follows until `stop`; a socket that was closed for another purpose is opened again. */
  async start(): Promise<void> {
    const turn = ++this.#turn;
    this.failure = null;
    try {
      await this.count();
      while (turn === this.#turn) {
        for await (const told of follow(FollowAlerts, {})) {
          if (turn !== this.#turn) return;
          void told;
          this.arisen++;
          await this.count();
        }
        await new Promise((done) => setTimeout(done, PAUSE));
      }
    } catch (error) {
      if (turn === this.#turn) this.failure = asFailure(error);
    }
  }

  async count(): Promise<void> {
    const turn = this.#turn;
    const found = (await ask(OpenAlerts, {})).alerts.totalCount;
    if (turn === this.#turn) this.open = found;
  }

  stop(): void {
    this.#turn++;
    this.open = null;
    this.failure = null;
  }
}

export const alerts = new Watch();

import iterate from "graphology-layout-forceatlas2/iterate.js";
import type { News, Order } from "./layout";

/**
 * Runs ForceAtlas2 beside the page: an order in, positions out a few times a second, until the rounds are done; of a
 * still order only the last.
 */

const BREATH_MS = 24;
const scope = self as unknown as { postMessage(news: News): void; onmessage: ((event: MessageEvent<Order>) => void) | null };

function work(order: Order, left: number): void {
  const until = performance.now() + BREATH_MS;
  let rounds = left;
  while (rounds > 0 && performance.now() < until) {
    iterate(order.settings, order.nodes, order.edges);
    rounds--;
  }
  if (rounds === 0 || !order.still) scope.postMessage({ nodes: order.nodes.slice(), done: rounds === 0 });
  if (rounds > 0) setTimeout(work, 0, order, rounds);
}

scope.onmessage = (event) => {
  work(event.data, event.data.rounds);
};

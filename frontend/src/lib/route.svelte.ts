import { routeOf, to, type Route } from "./hash";

class Router {
  now = $state<Route>(routeOf(location.hash));

  constructor() {
    addEventListener("hashchange", () => {
      this.now = routeOf(location.hash);
    });
  }

  go(page: string, rest = "", query: Record<string, string> = {}): void {
    location.hash = to(page, rest, query);
  }
}

export const router = new Router();

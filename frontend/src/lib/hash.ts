/** Where the user is: the part of the address after #, so that no case reference reaches a server's access log. */

export type Route = { readonly page: string; readonly rest: string; readonly query: URLSearchParams };

/** `#/cases/R-1?tab=custody` as page `cases`, rest `R-1`, query `tab=custody`. */
export function routeOf(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const [page = "", ...rest] = path.split("/");
  return { page, rest: rest.map(plain).join("/"), query: new URLSearchParams(query) };
}

/** A part of an address as it is read; one that was typed with a `%` of its own stays as it is. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a page; `rest` may hold anything. */
export function to(page: string, rest = "", query: Record<string, string> = {}): string {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== "")).toString();
  return `#/${page}${rest === "" ? "" : `/${encodeURIComponent(rest)}`}${search === "" ? "" : `?${search}`}`;
}

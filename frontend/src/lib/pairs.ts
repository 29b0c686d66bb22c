/** JSON as pairs of name and text: `{a: {b: 1}, c: [2, 3]}` is `a.b 1`, `c 2, 3`. Nothing empty is listed. */
export function pairs(value: unknown, name = ""): [string, string][] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== "object" || item === null)) return value.length > 0 ? [[name, value.map(String).join(", ")]] : [];
    return value.flatMap((item, index) => pairs(item, name === "" ? String(index + 1) : `${name} ${String(index + 1)}`));
  }
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([key, held]) => pairs(held, name === "" ? key : `${name}.${key}`));
  }
  return [[name, String(value)]];
}

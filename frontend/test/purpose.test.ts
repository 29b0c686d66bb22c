import { describe, expect, it } from "vitest";
import { plainPurpose, purposeFault } from "../src/lib/purpose";
import { routeOf } from "../src/lib/hash";

describe("purpose", () => {
  it("takes Spanish letters, and makes typographic marks plain", () => {
    expect(purposeFault("Investigación nº 12, búsqueda")).toBeNull();
    expect(plainPurpose("  “Who”  calls – why…  ")).toBe('"Who" calls - why...');
  });

  it("refuses what no header can carry, and what says nothing", () => {
    expect(purposeFault("目的 of work")).toBe("letters");
    expect(purposeFault("  x ")).toBe("empty");
    expect(purposeFault("a".repeat(201))).toBe("long");
  });

  it("composes letters that a keyboard sent in two marks", () => {
    expect(purposeFault("investigacio\u0301n")).toBeNull();
  });
});

describe("routeOf", () => {
  it("reads a page, what follows it and its query", () => {
    const route = routeOf("#/cases/R%2F1?tab=custody");
    expect([route.page, route.rest, route.query.get("tab")]).toEqual(["cases", "R/1", "custody"]);
    expect(routeOf("").page).toBe("");
  });
});

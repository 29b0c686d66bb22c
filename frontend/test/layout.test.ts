import iterate from "graphology-layout-forceatlas2/iterate.js";
import { describe, expect, it } from "vitest";
import { NODE_WIDTH, matrices, roundsFor, settingsFor, type Body } from "../src/chart/layout";
import { place, random } from "../src/chart/seed";

const body = (id: string, fixed = false): Body => ({ id, ...place(id), size: 5, fixed });

function settled(bodies: Body[]): Map<string, [number, number]> {
  const springs = [{ source: "a", target: "b", weight: 4 }, { source: "b", target: "c", weight: 1 }];
  const { order, nodes, edges } = matrices(bodies, springs);
  for (let round = 0; round < roundsFor(order.length); round++) iterate(settingsFor(order.length), nodes, edges);
  return new Map(order.map((id, row) => [id, [nodes[row * NODE_WIDTH] ?? NaN, nodes[row * NODE_WIDTH + 1] ?? NaN]]));
}

describe("layout", () => {
  it("comes out the same twice, in whatever order the chart was put together", () => {
    const ids = ["a", "b", "c", "d"];
    const once = settled(ids.map((id) => body(id)));
    const twice = settled([...ids].reverse().map((id) => body(id)));
    expect(Object.fromEntries(twice)).toEqual(Object.fromEntries(once));
    expect([...once.values()].flat().every(Number.isFinite)).toBe(true);
  });

  it("leaves a locked node where it stands", () => {
    const stood = place("a");
    const found = settled([body("a", true), body("b"), body("c")]).get("a");
    expect(found?.[0]).toBeCloseTo(stood.x, 3);
    expect(found?.[1]).toBeCloseTo(stood.y, 3);
  });

  it("joins parallel links and drops a link to itself", () => {
    const { edges } = matrices([body("a"), body("b")], [
      { source: "a", target: "b", weight: 1 },
      { source: "b", target: "a", weight: 2 },
      { source: "a", target: "a", weight: 9 },
    ]);
    expect(edges.length).toBe(3);
    expect(edges[2]).toBeCloseTo(1.5);
  });
});

describe("seed", () => {
  it("places a node by its id, inside the disc", () => {
    expect(place("x")).toEqual(place("x"));
    expect(place("x")).not.toEqual(place("y"));
    const { x, y } = place("x", { x: 10, y: 10 }, 5);
    expect(Math.hypot(x - 10, y - 10)).toBeLessThanOrEqual(5);
  });

  it("gives the same row for the same seed, spread over [0, 1)", () => {
    const [one, two] = [random(7), random(7)];
    const row = Array.from({ length: 1000 }, () => one());
    expect(Array.from({ length: 1000 }, () => two())).toEqual(row);
    expect(row.reduce((sum, value) => sum + value, 0) / row.length).toBeCloseTo(0.5, 1);
  });
});

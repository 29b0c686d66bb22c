import { describe, expect, it } from "vitest";
import type { EntityKind } from "../src/api/gql/graphql";
import { EMPTY, NO_FILTER, add, between, hide, linkKey, shown, showAll, span, toggleLock, typesOf, type Chart, type ChartLink, type ChartNode } from "../src/chart/chart";
import { communities } from "../src/chart/groups";
import { begin, redo, step, undo } from "../src/chart/history";

const node = (id: string, kind: EntityKind = "PHONE_NUMBER"): ChartNode => ({ id, kind, label: id, cases: ["R1"], degree: 1, community: null });
const link = (source: string, target: string, more: Partial<ChartLink> = {}): ChartLink => ({
  source, target, type: "CONTACTED", weight: 3, first: null, last: null, evidence: ["E1"], ...more,
});
const chartOf = (nodes: ChartNode[], links: ChartLink[]): Chart => add(EMPTY, { nodes, links }).chart;

describe("add", () => {
  it("keeps what stood there and counts what is new", () => {
    const one = add(EMPTY, { nodes: [node("a"), node("b")], links: [link("a", "b")] });
    const two = add(one.chart, { nodes: [node("b"), node("c")], links: [link("b", "c")] });
    expect([...two.chart.nodes.keys()]).toEqual(["a", "b", "c"]);
    expect(two.added).toBe(1);
    expect(one.chart.nodes.size).toBe(2);
  });

  it("stops at the most nodes, says how many were left, and draws no link into nothing", () => {
    const { chart, left } = add(EMPTY, { nodes: ["a", "b", "c"].map((id) => node(id)), links: [link("a", "c"), link("a", "b")] }, 2);
    expect(left).toBe(1);
    expect([...chart.links.keys()]).toEqual([linkKey(link("a", "b"))]);
  });

  it("shows again a hidden node that is asked for", () => {
    const chart = hide(chartOf([node("a")], []), ["a"]);
    expect(add(chart, { nodes: [node("a")], links: [] }).chart.hidden.size).toBe(0);
  });
});

describe("between", () => {
  it("keeps the members and what joins two of them, and leaves the rest out", () => {
    const nodes = ["a", "b", "account", "leaf"].map((id) => node(id));
    const links = [link("a", "account"), link("account", "b"), link("a", "leaf"), link("leaf", "stranger")];
    const kept = between({ nodes, links }, ["a", "b"]);
    expect(kept.nodes.map((one) => one.id)).toEqual(["a", "b", "account"]);
    expect(kept.links).toHaveLength(2);
  });
});

describe("between, over two steps", () => {
  it("joins a lone member through a name in the other's contacts", () => {
    const nodes = ["a", "b", "lone", "name", "owner"].map((id) => node(id));
    const links = [link("a", "b"), link("name", "lone"), link("owner", "name"), link("owner", "a")];
    expect(between({ nodes, links }, ["a", "b", "lone"]).nodes.map((one) => one.id)).toEqual(["a", "b", "lone", "name", "owner"]);
  });
});

describe("hide and lock", () => {
  it("hides the links of a hidden node, and brings both back", () => {
    const chart = hide(chartOf([node("a"), node("b")], [link("a", "b")]), ["b"]);
    expect(shown(chart, NO_FILTER)).toEqual({ nodes: new Set(["a"]), links: new Set() });
    expect(shown(showAll(chart), NO_FILTER).links.size).toBe(1);
  });

  it("locks all of a mixed selection first, then frees it", () => {
    const once = toggleLock(toggleLock(chartOf([node("a"), node("b")], []), ["a"]), ["a", "b"]);
    expect(once.locked).toEqual(new Set(["a", "b"]));
    expect(toggleLock(once, ["a", "b"]).locked.size).toBe(0);
  });
});

describe("filter", () => {
  const chart = chartOf(
    [node("a"), node("b"), node("m", "MEDIA")],
    [
      link("a", "b", { first: "2024-03-01T00:00:00Z", last: "2024-03-10T00:00:00Z" }),
      link("a", "m", { type: "ATTACHED_TO" }),
    ],
  );

  it("leaves out a kind with its links", () => {
    const seen = shown(chart, { ...NO_FILTER, kinds: new Set(["MEDIA" as const]) });
    expect(seen.nodes).toEqual(new Set(["a", "b"]));
    expect(seen.links.size).toBe(1);
  });

  it("leaves out a link type and keeps the nodes", () => {
    const seen = shown(chart, { ...NO_FILTER, types: new Set(["ATTACHED_TO"]) });
    expect(seen.nodes.size).toBe(3);
    expect(seen.links.size).toBe(1);
  });

  it("keeps links that touch the range, both ends included, and the nodes they join", () => {
    const at = (text: string): number => Date.parse(text);
    const touching = shown(chart, { ...NO_FILTER, from: at("2024-03-10T00:00:00Z"), to: null });
    expect(touching.nodes).toEqual(new Set(["a", "b"]));
    expect(shown(chart, { ...NO_FILTER, from: at("2024-03-10T00:00:01Z"), to: null }).nodes.size).toBe(0);
    expect(shown(chart, { ...NO_FILTER, from: null, to: at("2024-02-29T23:59:59Z") }).links.size).toBe(0);
  });

  it("knows the span and the types of the chart", () => {
    expect(span(chart)).toEqual([Date.parse("2024-03-01T00:00:00Z"), Date.parse("2024-03-10T00:00:00Z")]);
    expect(span(EMPTY)).toBeNull();
    expect(typesOf(chart)).toEqual(["ATTACHED_TO", "CONTACTED"]);
  });
});

describe("history", () => {
  it("goes back and forth, and forgets the future on a new step", () => {
    const three = step(step(begin("a"), "b"), "c");
    const back = undo(undo(three));
    expect(back.now).toBe("a");
    expect(redo(back).now).toBe("b");
    expect(step(back, "d").future).toEqual([]);
    expect(undo(begin("a")).now).toBe("a");
    expect(redo(three)).toBe(three);
  });

  it("takes a step that changes nothing for none", () => {
    const one = begin("a");
    expect(step(one, "a")).toBe(one);
  });
});

describe("communities", () => {
  const clique = (ids: string[]): ChartLink[] => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => link(a, b)));
  const left = ["a", "b", "c", "d"];
  const right = ["w", "x", "y"];
  const chart = chartOf([...left, ...right].map((id) => node(id)), [...clique(left), ...clique(right), link("a", "w", { weight: 1 })]);

  it("finds the two groups, the larger first, whatever order the chart was made in", () => {
    const groups = communities(chart);
    expect(left.map((id) => groups.get(id))).toEqual(["1", "1", "1", "1"]);
    expect(right.map((id) => groups.get(id))).toEqual(["2", "2", "2"]);
    const turned = chartOf([...chart.nodes.values()].reverse(), [...chart.links.values()].reverse());
    expect(Object.fromEntries(communities(turned))).toEqual(Object.fromEntries(groups));
  });

  it("takes the server's where every node has one", () => {
    const given = chartOf([{ ...node("a"), community: "n1" }, { ...node("b"), community: "n2" }], [link("a", "b")]);
    expect(Object.fromEntries(communities(given))).toEqual({ a: "n1", b: "n2" });
  });
});

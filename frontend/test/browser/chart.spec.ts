import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { INKS } from "../../src/chart/palette";
import { Stand } from "./stand";

const STAGE = ".stage .host";
let stand: Stand;
beforeEach(async () => {
  stand = await Stand.open();
  await stand.signIn();
});
afterEach(() => stand.close());

async function openChart(query = "600 003 229"): Promise<void> {
  await stand.go(`search?q=${encodeURIComponent(query)}`);
  await stand.page.locator("tbody tr", { hasText: "Phone number" }).getByRole("button", { name: "Open on chart" }).first().click();
  await stand.page.waitForSelector("tr[data-node]");
  await rested();
}

/** Waits until the layout has come to rest. */
async function rested(): Promise<void> {
  await stand.page.getByRole("button", { name: "Arrange", exact: true }).waitFor({ timeout: 30_000 });
}

const shown = async (): Promise<number> => Number(/^(\d+) of/.exec((await stand.page.locator("aside [role=status]").first().textContent()) ?? "")?.[1]);
const button = (name: string) => stand.page.locator(".tools").getByRole("button", { name, exact: true });
const rowOf = (index: number) => stand.page.locator("tr[data-node]").nth(index);

describe("chart", () => {
  it("starts from a search result and draws it", async () => {
    await openChart();
    expect(await shown()).toBeGreaterThan(5);
    expect((await stand.colours(STAGE)).size).toBeGreaterThan(20);
    expect(await stand.page.locator(".legend .kind").count()).toBeGreaterThan(0);
    await stand.shot("chart");
  });

  it("expands, hides, shows again, undoes and redoes", async () => {
    await openChart();
    const first = await shown();
    await rowOf(1).getByRole("button", { name: /^Expand/ }).click();
    await expect.poll(shown).toBeGreaterThan(first);
    const grown = await shown();
    await rowOf(0).getByRole("button", { name: /^Hide/ }).click();
    await expect.poll(shown).toBe(grown - 1);
    await stand.page.getByRole("button", { name: "Show hidden (1)" }).click();
    await expect.poll(shown).toBe(grown);
    for (const before of [grown - 1, grown, first]) {
      await button("Undo").click();
      await expect.poll(shown).toBe(before);
    }
    await stand.page.keyboard.press("Control+Shift+Z");
    await expect.poll(shown).toBe(grown);
  });

  it("selects by a click on the canvas as in the table", async () => {
    await openChart();
    const { page } = stand;
    await rowOf(0).locator("button.name").click();
    const place = await ring();
    await page.locator(STAGE).click({ position: { x: 6, y: 6 } });
    await expect.poll(() => page.locator("tr.chosen").count()).toBe(0);
    // Sooner, the two clicks would be a double click.
    await page.waitForTimeout(500);
    await page.locator(STAGE).click({ position: place });
    await expect.poll(() => page.locator("tr.chosen").count()).toBe(1);
    expect(await rowOf(0).getAttribute("class")).toContain("chosen");
  });

  it("finds the path between two", async () => {
    await openChart();
    const { page } = stand;
    await page.fill("aside form[role=search] input", "600 008 679");
    await page.keyboard.press("Enter");
    await page.locator("aside li", { hasText: "+34600008679" }).getByRole("button", { name: "Add" }).first().click();
    await page.locator("tr.chosen", { hasText: "+34600008679" }).waitFor();
    await page.getByRole("button", { name: "Close" }).first().click();
    const other = page.locator("tr[data-node]", { hasText: "+34600003229" }).first();
    await other.getByRole("checkbox").check();
    await button("Path").click();
    await page.getByText(/shortest paths? of \d+ links?, selected on the chart/).waitFor();
    expect(await page.locator("tr.chosen").count()).toBeGreaterThan(1);
    await stand.shot("chart-path");
  });

  it("colours by community and by case, with a legend", async () => {
    await openChart();
    const { page } = stand;
    const first = await shown();
    await rowOf(1).getByRole("button", { name: /^Expand/ }).click();
    await expect.poll(shown).toBeGreaterThan(first);
    await rested();
    const before = await stand.colours(STAGE);
    await page.selectOption(".tools select", "community");
    await page.locator(".legend .group", { hasText: "Community 2" }).waitFor();
    await expect.poll(async () => JSON.stringify([...(await stand.colours(STAGE))])).not.toBe(JSON.stringify([...before]));
    await stand.shot("chart-community");
    await page.selectOption(".tools select", "case");
    await page.locator(".legend .group", { hasText: "2024-" }).first().waitFor();
  });

  it("filters by kind, link type and time", async () => {
    await openChart();
    const { page } = stand;
    const all = await shown();
    const kind = page.locator(".legend .kind", { hasText: "Phone number" });
    await kind.click();
    await expect.poll(shown).toBeLessThan(all);
    await kind.click();
    await button("Filters").click();
    await page.locator("fieldset label", { hasText: "contacted" }).locator("input").uncheck();
    await page.getByRole("tab", { name: "Links" }).click();
    expect(await page.locator("aside tbody button", { hasText: "contacted" }).count()).toBe(0);
    await page.locator("fieldset label", { hasText: "contacted" }).locator("input").check();
    await page.getByRole("tab", { name: "Nodes" }).click();
    await page.locator(".filters input[type=date]").first().fill("2099-01-01");
    await page.keyboard.press("Tab");
    await expect.poll(shown).toBe(0);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect.poll(shown).toBe(all);
    await stand.shot("chart-filters");
    const stage = await page.locator(STAGE).boundingBox();
    const canvas = await page.locator(`${STAGE} canvas`).first().boundingBox();
    expect(Math.abs((canvas?.height ?? 0) - (stage?.height ?? NaN))).toBeLessThan(1);
  });

  it("locks a node in its place while the rest is arranged", async () => {
    await openChart();
    await rowOf(0).locator("button.name").click();
    await button("Lock").click();
    await stand.page.getByText("locked in place").first().waitFor();
    await button("Arrange").click();
    await rested();
    await button("Lock").click();
    expect(await stand.page.getByText("locked in place").count()).toBe(0);
  });

  it("saves a picture", async () => {
    await openChart();
    const [download] = await Promise.all([stand.page.waitForEvent("download"), button("Save PNG").click()]);
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.length).toBeGreaterThan(5_000);
    expect(download.suggestedFilename()).toMatch(/^asasec-.*\.png$/);
  });

  it("tells of a node every mention with its evidence, and of a link the exhibits that show it", async () => {
    await openChart();
    const { page } = stand;
    await rowOf(0).locator("button.name").click();
    await page.getByRole("tab", { name: "Details" }).click();
    await page.locator(".panel ol > li").first().waitFor();
    const mention = (await page.locator(".panel ol > li").first().textContent()) ?? "";
    expect(mention).toMatch(/2024-[A-Z]+-\d+\/\d+/);
    expect(mention).toMatch(/Extractor\s*[\w/, ]+\/\d+ · confidence \d+%/);
    expect(mention).toMatch(/Grade\s*A2 · H1/);
    await stand.shot("chart-detail");
    await page.getByRole("tab", { name: "Links" }).click();
    await page.locator("aside tbody button").first().click();
    await page.getByText(/exhibits? shows? it/).waitFor();
    await page.locator("aside li .chip").first().waitFor();
  });

  it("opens a whole case", async () => {
    await stand.go("cases/2024-MAD-0388");
    await stand.page.getByRole("button", { name: "Open on chart" }).click();
    await stand.page.waitForSelector("tr[data-node]");
    expect(await shown()).toBeGreaterThan(10);
    await rested();
    await stand.shot("chart-case");
  });
});

/** The middle of the ring that marks the selected node: the leftmost of what is drawn in its colour, as wide as high. */
async function ring(): Promise<{ x: number; y: number }> {
  const found = async () => (await stand.colours(STAGE)).get(INKS.light.mark);
  await expect.poll(found).toBeDefined();
  const { left, top, bottom } = (await found()) ?? { left: NaN, top: NaN, bottom: NaN };
  return { x: left + (bottom - top) / 2, y: (top + bottom) / 2 };
}

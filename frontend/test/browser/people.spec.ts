import { afterEach, describe, expect, it } from "vitest";
import { Stand } from "./stand";

let stand: Stand;
afterEach(() => stand.close());

const PAGES = ["cases", "cases/2024-MAD-0117", "search?q=600003229", "hits", "networks", "reappearances"] as const;

async function ready(): Promise<void> {
  await stand.page.locator("tbody tr, article").first().waitFor();
  await expect.poll(() => stand.page.locator(".busy").count()).toBe(0);
}

describe.each([
  ["en-GB", "light"],
  ["es-ES", "dark"],
] as const)("in %s, %s", (locale, theme) => {
  it("axe finds nothing serious on any page, and nothing speaks the other language", async () => {
    stand = await Stand.open({ locale, theme });
    await stand.page.goto((process.env["ASASEC_TEST_URL"] ?? ""));
    await stand.page.waitForSelector("form");
    expect(await stand.faults()).toEqual([]);
    await stand.signIn();
    for (const page of PAGES) {
      await stand.go(page);
      await ready();
      expect(await stand.faults(), page).toEqual([]);
      await stand.shot(`${page.replace(/\W+/g, "-")}-${locale}-${theme}`);
    }
    expect(await stand.page.locator("html").getAttribute("lang")).toBe(locale.slice(0, 2));
    await stand.page.locator("article").first().waitFor();
    expect(await stand.page.locator("h1").textContent()).toBe(locale === "es-ES" ? "Reapariciones" : "Re-appearances");
  });

  it("the chart and the entity beside it too", async () => {
    stand = await Stand.open({ locale, theme });
    await stand.signIn();
    await stand.go("search?q=600003229");
    await ready();
    await stand.page.locator("td button").first().click();
    await stand.page.waitForSelector("tr[data-node]");
    await stand.page.locator(".tools button[aria-expanded]").click();
    expect(await stand.faults()).toEqual([]);
    await stand.page.getByRole("tab").nth(2).click();
    await stand.page.locator(".panel ol > li").first().waitFor();
    expect(await stand.faults()).toEqual([]);
    await stand.shot(`chart-${locale}-${theme}`);
  });
});

describe("by keyboard alone", () => {
  it("a node is chosen, expanded and hidden in the table", async () => {
    stand = await Stand.open();
    await stand.signIn();
    await stand.go("search?q=600003229");
    await ready();
    await stand.page.locator("td button").first().focus();
    await stand.page.keyboard.press("Enter");
    await stand.page.waitForSelector("tr[data-node]");
    const before = await stand.page.locator("tr[data-node]").count();
    await stand.page.locator("tr[data-node]:not(.chosen) input").first().focus();
    await stand.page.keyboard.press("Space");
    expect(await stand.page.locator("tr.chosen").count()).toBe(2);
    await stand.page.keyboard.press("Tab");
    await stand.page.keyboard.press("Tab");
    await stand.page.keyboard.press("Tab");
    await stand.page.keyboard.press("Enter");
    await expect.poll(() => stand.page.locator("tr[data-node]").count()).toBe(before - 1);
  });
});

describe("Spanish", () => {
  it("is chosen on the page and kept", async () => {
    stand = await Stand.open();
    await stand.signIn();
    await stand.page.click("button[lang=es]");
    await stand.page.getByRole("heading", { name: "Casos" }).waitFor();
    await stand.page.reload();
    await stand.page.getByRole("heading", { name: "Casos" }).waitFor();
    await stand.go("cases/2024-MAD-0117");
    await stand.page.getByText("Cadena de custodia").waitFor();
    expect(await stand.page.locator("main").textContent()).not.toMatch(/\b(Exhibit|Custody|Timeline|Loading)\b/);
  });
});

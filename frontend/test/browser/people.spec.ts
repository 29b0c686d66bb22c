import { afterEach, describe, expect, it } from "vitest";
import { Stand, URL_ } from "./stand";

let stand: Stand;
afterEach(() => stand.close());

const PAGES = ["cases", "cases/2024-MAD-0117", "search?q=600003229", "hits", "networks", "faces", "alerts", "reappearances"] as const;

async function ready(): Promise<void> {
  await stand.page.locator("tbody tr, article, .groups > li").first().waitFor();
  await expect.poll(() => stand.page.locator(".busy").count()).toBe(0);
}

describe.each([
  ["en-GB", "light"],
  ["es-ES", "dark"],
] as const)("in %s, %s", (locale, theme) => {
  it("axe finds nothing serious on any page, and nothing speaks the other language", async () => {
    stand = await Stand.open({ locale, theme });
    await stand.page.goto(URL_);
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

describe("a strict policy", () => {
  it("is kept: own files, own connections, pictures as blobs, and nothing else", async () => {
    stand = await Stand.open();
    // The page is handed over by the test, not by the server: Chromium takes it for a stranger's and keeps it from the
    // server's socket, which no policy of the page's is about.
    stand.provoked.push(/ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS/);
    await stand.page.route(`${URL_}/`, async (route) => {
      const response = await route.fetch();
      const policy = "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'";
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
    });
    await stand.signIn();
    for (const page of PAGES) {
      await stand.go(page);
      await ready();
    }
    await stand.page.getByLabel("Show pixelated grey thumbnails").check();
    await stand.page.locator("img[data-kind=thumbnail]").first().waitFor();
    await stand.go("cases/2024-MAD-0388");
    await stand.page.getByRole("button", { name: "Open on chart" }).click();
    await stand.page.waitForSelector("tr[data-node]");
    await stand.page.getByRole("button", { name: "Arrange", exact: true }).waitFor();
    expect((await stand.colours(".stage .host")).size).toBeGreaterThan(20);
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
    const asked = stand.page.waitForRequest((request) => request.url().endsWith("/graphql"));
    await stand.go("cases/2024-MAD-0117");
    expect((await (await asked).allHeaders())["accept-language"]).toBe("es");
    await stand.page.getByText("Cadena de custodia").waitFor();
    expect(await stand.page.locator("main").textContent()).not.toMatch(/\b(Exhibit|Custody|Timeline|Loading)\b/);
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Stand } from "./stand";

let stand: Stand;
beforeEach(async () => {
  stand = await Stand.open();
  await stand.signIn();
});
afterEach(() => stand.close());

describe("search", () => {
  it("finds a number in any spelling, and messages by their words", async () => {
    const { page } = stand;
    for (const spelling of ["600 003 229", "+34600003229", "0034-600-003-229"]) {
      await stand.go(`search?q=${encodeURIComponent(spelling)}`);
      await expect.poll(() => page.inputValue("main input[type=search]")).toBe(spelling);
      await page.locator("tbody tr", { hasText: "+34600003229" }).first().waitFor();
    }
    await stand.shot("search");
    await page.selectOption("select", "FACE");
    await page.getByText("Nothing found in the cases that you may read").waitFor();
  });
});

describe("entity", () => {
  it("lists mentions, contacts and events", async () => {
    const { page } = stand;
    await stand.go("search?q=600003229");
    await page.locator("tbody a", { hasText: "+34600003229" }).first().click();
    await page.locator(".panel ol > li").first().waitFor();
    expect(await page.locator("h1").textContent()).toContain("+34600003229");
    await page.getByRole("tab", { name: "Contacts" }).click();
    await page.locator(".panel tbody tr").first().waitFor();
    const numbers = (await page.locator(".panel tbody tr td:nth-child(2)").allTextContents()).map((text) => Number(text.replace(/\D/g, "")));
    expect(numbers[0]).toBeGreaterThan(0);
    await page.getByRole("tab", { name: "Events" }).click();
    await page.locator(".panel ol > li time").first().waitFor();
    await stand.shot("entity-events");
  });
});

describe("hits", () => {
  it("stand in two cases or more; what counts for nothing is shown on request, with why", async () => {
    const { page } = stand;
    await stand.go("hits");
    await page.waitForSelector("tbody tr");
    const counted = await page.locator("tbody tr").count();
    for (const row of (await page.locator("tbody tr").all()).slice(0, 5)) expect(await row.locator("td:nth-child(3) a").count()).toBeGreaterThan(1);
    await page.locator("input[type=checkbox]").check();
    await page.getByText(/Counts for nothing:/).first().waitFor();
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(counted);
    await stand.shot("hits");
  });
});

describe("networks", () => {
  it("tell members, parts, figures and the evidence behind, and open on the chart", async () => {
    const { page } = stand;
    await stand.go("networks");
    await page.locator("tbody a").first().click();
    await page.locator(".chip", { hasText: "Leader" }).first().waitFor();
    expect(await page.locator("h1 + p").textContent()).toMatch(/\d+ members\s+Cohesion [\d.]+\s+Stability \d+%/);
    expect(await page.locator(".behind tbody tr").count()).toBeGreaterThan(0);
    await stand.shot("network");
    const members = Number(/\d+/.exec((await page.locator("h1 + p").textContent()) ?? "")?.[0]);
    await page.getByRole("button", { name: "Open on chart" }).click();
    await page.waitForSelector("tr[data-node]");
    expect(await page.locator("tr[data-node]").count()).toBeGreaterThanOrEqual(members);
    await page.locator(".legend .group").first().waitFor();
    await stand.shot("chart-network");
  });
});

describe("re-appearances", () => {
  it("show no picture unasked, then pixelated grey ones, and the clear one only while held, recorded", async () => {
    const { page } = stand;
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/media/")) asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    await stand.go("reappearances");
    await page.waitForSelector("article");
    expect(await page.locator("article").first().textContent()).toMatch(/Candidate in \d cases/);
    expect(await page.locator("article img").count()).toBe(0);
    expect(asked).toEqual([]);
    await page.locator("input[type=checkbox]").check();
    await page.locator("img[data-kind=thumbnail]").first().waitFor();
    expect(asked.every((one) => /^GET \/media\/[0-9a-f]{64}\/thumbnail$/.test(one))).toBe(true);
    expect(await greyAndCoarse()).toBe(true);
    await stand.shot("reappearances");
    const hold = page.locator("button.hold").first();
    await hold.hover();
    await page.mouse.down();
    await page.locator("img.clear").waitFor();
    expect(asked.filter((one) => one.startsWith("POST"))).toHaveLength(1);
    expect(asked.at(-1)).toMatch(/^POST \/media\/[0-9a-f]{64}\/reveal$/);
    await page.mouse.up();
    await expect.poll(() => page.locator("img.clear").count()).toBe(0);
    expect(await page.locator("body").textContent()).toContain("Seeing a clear picture is recorded with your name and purpose.");
  });
});

describe("role", () => {
  it("of a face is stated per case, with a reason, and shown", async () => {
    const { page } = stand;
    await stand.go("reappearances");
    await page.locator("article li a").first().click();
    await page.getByRole("button", { name: "State a role" }).click();
    await page.locator("form select").nth(1).selectOption("WITNESS");
    await page.locator("form input").fill("Stated in a test of the explorer");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("dd", { hasText: /20\d\d-[A-Z]+-\d+: Witness/ }).waitFor();
  });
});

/** Whether the first thumbnail is grey all over and of few, large squares. */
function greyAndCoarse(): Promise<boolean> {
  return stand.page
    .locator("img[data-kind=thumbnail]")
    .first()
    .evaluate((element) => {
      const image = element as HTMLImageElement;
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const points = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
      const tones = new Set<number>();
      for (let at = 0; at < points.length; at += 4) {
        if (points[at] !== points[at + 1] || points[at] !== points[at + 2]) return false;
        tones.add(points[at] ?? 0);
      }
      let steps = 0;
      for (let x = 1; x < canvas.width; x++) if (points[x * 4] !== points[(x - 1) * 4]) steps++;
      return tones.size > 1 && steps <= 24;
    });
}

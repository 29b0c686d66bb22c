import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Stand } from "./stand";

let stand: Stand;
let asked: string[] = [];

/** Opens the review of the first case with pictures; what is asked of pictures is noted. */
async function opened(wish: { locale?: "en-GB" | "es-ES"; theme?: "light" | "dark" } = {}): Promise<void> {
  stand = await Stand.open(wish);
  asked = [];
  stand.page.on("request", (request) => {
    if (request.url().includes("/media/")) asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await stand.signIn();
  await stand.go("reappearances");
  const reference = await stand.page.locator("article a.chip").first().textContent();
  await stand.go(`review/${encodeURIComponent(reference?.trim() ?? "")}`);
  await stand.page.locator("[data-media]").first().waitFor();
}

const chosen = (): Promise<string | null> => stand.page.locator('[data-media][aria-pressed="true"]').getAttribute("data-media");
const boxes = async (): Promise<(string | null)[]> =>
  Promise.all((await stand.page.locator("[data-media], aside").all()).slice(0, 12).map(async (one) => JSON.stringify(await one.boundingBox())));

describe("the review", () => {
  beforeEach(() => opened());
  afterEach(() => stand.close());

  it("shows nothing unasked, then pixelated, and the clear one only while the key is held", async () => {
    const { page } = stand;
    await page.waitForLoadState("networkidle");
    expect(asked).toEqual([]);
    expect(await page.locator("main img").count()).toBe(0);
    expect(await stand.faults()).toEqual([]);
    await stand.shot("review");
    const before = await boxes();
    await page.keyboard.press("s");
    await page.locator("[data-media] img").first().waitFor();
    await page.locator("aside img").waitFor();
    expect(await boxes()).toEqual(before);
    expect(asked.every((one) => one.startsWith("GET") && one.endsWith("/thumbnail"))).toBe(true);
    await stand.shot("review-pixelated");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.down(" ");
    await page.locator("aside img.clear").waitFor();
    expect(await boxes()).toEqual(before);
    await stand.shot("review-held");
    await page.keyboard.up(" ");
    await page.locator("aside img.clear").waitFor({ state: "detached" });
    expect(asked.filter((one) => one.startsWith("POST")).length).toBe(1);
    expect(await page.locator("summary").textContent()).toMatch(/\d+ clear pictures? seen by you today/);
  });

  it("goes by arrows, states categories by figures, counts, and takes back", async () => {
    const { page } = stand;
    const first = await chosen();
    const count = async (): Promise<number> => Number(/^(\d+) of/.exec((await page.locator(".progress span").first().textContent()) ?? "")?.[1]);
    const start = await count();
    await page.keyboard.press("ArrowRight");
    expect(await chosen()).not.toBe(first);
    await page.keyboard.press("ArrowLeft");
    expect(await chosen()).toBe(first);
    await page.keyboard.press("1");
    await expect.poll(count).toBe(start + 1);
    expect(await chosen()).not.toBe(first);
    expect(await page.locator(`[data-media="${first ?? ""}"] .chip.good`).textContent()).toBe("1");
    await page.keyboard.press("u");
    await expect.poll(count).toBe(start);
    await expect.poll(chosen).toBe(first);
    expect(await page.locator(`[data-media="${first ?? ""}"] .chip.good`).count()).toBe(0);
  });

  it("shows no picture to who reviews by hashes, nor elsewhere, and remembers it", async () => {
    const { page } = stand;
    await page.getByLabel(/Hashes only/).check();
    await page.getByText("Hashes only: no picture is shown to you").waitFor();
    await page.keyboard.press("s");
    await page.keyboard.down(" ");
    await page.keyboard.up(" ");
    await stand.shot("review-hashes");
    await page.reload();
    await page.locator("[data-media]").first().waitFor();
    expect(await page.getByLabel(/Hashes only/).isChecked()).toBe(true);
    await stand.go("reappearances");
    await page.locator("article").first().waitFor();
    await page.getByLabel(/Show pixelated/).check();
    await page.getByText("Hashes only: no picture is shown to you").first().waitFor();
    expect(asked).toEqual([]);
    await page.goBack();
    await page.getByLabel(/Hashes only/).uncheck();
    await expect.poll(() => page.getByLabel(/Hashes only/).isChecked()).toBe(false);
    await page.getByText("Show pixelated", { exact: true }).waitFor();
  });
});

describe("la revisión", () => {
  afterEach(() => stand.close());

  it("is in Spanish, and readable in the dark", async () => {
    await opened({ locale: "es-ES", theme: "dark" });
    const { page } = stand;
    await page.getByText(/de \d+ tienen categoría/).waitFor();
    await page.keyboard.press("s");
    await page.locator("[data-media] img").first().waitFor();
    expect(await stand.faults()).toEqual([]);
    await stand.shot("revision");
    await page.getByRole("button", { name: "Teclas" }).click();
    await page.getByText("Deshacer la última categoría").waitFor();
    await stand.shot("revision-teclas");
    await page.keyboard.press("Escape");
    await page.locator("summary").click();
    await page.getByText(/No se comunica a nadie más/).waitFor();
    await stand.shot("revision-cifra");
    expect(stand.complaints).toEqual([]);
  });
});

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Stand, URL_ } from "./stand";

const CHAT = ["[12/3/24, 10:01:00] Laurel Inventada: <img src=x onerror=alert(1)> hola & adiós", `[12/3/24, 10:02:00] +34 600 00 91 17: buenas ${String(Date.now())}`, ""].join("\n");
const CASE = "2024-MAD-0388";
let stand: Stand;
beforeEach(async () => {
  stand = await Stand.open();
  await stand.signIn();
});
afterEach(() => stand.close([/ERR_FAILED|ERR_CONNECTION|Failed to load resource/]));

describe("cases", () => {
  it("are listed with what they hold, and filtered", async () => {
    const { page } = stand;
    await page.waitForSelector("tbody tr");
    expect(await page.locator("tbody tr", { hasText: "DEMO" }).count()).toBe(5);
    expect(await page.locator("main").textContent()).not.toContain("2025-SEV-0009");
    const row = page.locator("tbody tr", { hasText: "2024-MAD-0117" });
    expect(await row.textContent()).toMatch(/Operación Alcázar\s*open\s*DEMO\s*\d+\s*Calls/);
    await stand.shot("cases");
    await page.fill("input[type=search]", "Heron");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
  });

  it("are opened with reference and title; the same reference twice is refused in words", async () => {
    const { page } = stand;
    const reference = `E2E-${String(Date.now())}`;
    for (const expected of ["made", "refused"]) {
      await stand.go("cases");
      await page.getByRole("button", { name: "Open a case" }).click();
      const fields = page.locator("dialog label.field input");
      await fields.nth(0).fill(reference);
      await fields.nth(1).fill("Made in a browser");
      await page.locator("dialog button[type=submit]").click();
      if (expected === "made") await page.getByRole("heading", { name: "Made in a browser" }).waitFor();
      else expect(await page.locator("dialog [role=alert]").textContent()).toContain(reference);
    }
  });

  it("show exhibits, identifiers, timeline and custody", async () => {
    const { page } = stand;
    await stand.go("cases/2024-MAD-0117");
    await page.waitForSelector("tbody th[scope=row]");
    await stand.shot("case");
    await page.getByRole("tab", { name: "Identifiers" }).click();
    await page.selectOption("select", "DEVICE");
    await page.locator("tbody td", { hasText: "Device" }).first().waitFor();
    await page.getByRole("tab", { name: "Timeline" }).click();
    await page.waitForSelector("ol > li time");
    expect(await page.locator("figure svg rect").count()).toBeGreaterThan(0);
    await stand.shot("case-timeline");
    await page.getByRole("tab", { name: "Custody record" }).click();
    await page.getByText("Exhibit received").first().waitFor();
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(2);
  });
});

describe("upload", () => {
  it("sends a dropped file, follows the ingest, and lists the exhibit; markup in it stays text", async () => {
    const { page } = stand;
    await stand.go(`cases/${CASE}`);
    await page.waitForSelector(".drop");
    await page.locator("th[scope=row]").first().waitFor();
    const before = await page.locator("th[scope=row]").count();
    const data = await page.evaluateHandle((text) => {
      const held = new DataTransfer();
      held.items.add(new File([text], "Chat de WhatsApp con Laurel.txt"));
      return held;
    }, CHAT);
    await page.dispatchEvent(".drop", "drop", { dataTransfer: data });
    await page.locator("li[data-state=done]").waitFor({ timeout: 50_000 });
    expect(await page.locator("li[data-state=done]").textContent()).toMatch(/Read.*[1-9]\d* observations, \d+ problems?/);
    await expect.poll(() => page.locator("th[scope=row]").count()).toBe(before + 1);
    await stand.shot("upload-done");
    await stand.go("search?q=hola");
    await page.getByRole("tab", { name: "Messages and calls" }).click();
    await page.locator("blockquote", { hasText: "<img src=x onerror=alert(1)> hola" }).first().waitFor();
    expect(await page.locator("blockquote img").count()).toBe(0);
  });

  it("goes on where it stopped when the wire breaks, and shows how far it is", async () => {
    const { page } = stand;
    await stand.go(`cases/${CASE}`);
    await page.waitForSelector(".drop");
    const asked: string[] = [];
    let broken = 0;
    await page.route(`${URL_}/cases/**`, async (route) => {
      const method = route.request().method();
      asked.push(method);
      if (method === "PATCH" && asked.filter((one) => one === "PATCH").length === 2) {
        broken++;
        return route.abort("connectionreset");
      }
      return route.continue();
    });
    const long = Buffer.from(Array.from({ length: 9 << 20 }, (_, at) => (at * 7919 + (at >> 9)) % 256));
    await page.setInputFiles("input[type=file]", { name: "volcado.bin", mimeType: "application/octet-stream", buffer: long });
    await page.locator("li[data-state=sending] progress").waitFor();
    await stand.shot("upload-sending");
    await page.locator("li[data-state=done], li[data-state=failed]").waitFor({ timeout: 55_000 });
    expect(await page.locator("li[data-state=done]").count()).toBe(1);
    expect(broken).toBe(1);
    expect(asked.filter((method) => method === "POST")).toHaveLength(1);
    expect(asked).toContain("HEAD");
  });

  it("shows the problems of a damaged file", async () => {
    const { page } = stand;
    await stand.go(`cases/${CASE}`);
    await page.setInputFiles("input[type=file]", { name: "empty.db", mimeType: "application/octet-stream", buffer: Buffer.alloc(0) });
    await page.locator("li[data-state=done], li[data-state=failed]").waitFor({ timeout: 50_000 });
    const row = page.locator("tbody tr", { hasText: "empty.db" });
    await row.getByRole("button").click();
    expect((await page.locator("ul[aria-label=Problems] li").first().textContent())?.length).toBeGreaterThan(5);
  });
});

describe("GraphiQL", () => {
  it("is served from local files, reads the schema and answers with the two headers", async () => {
    const page = await stand.context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(URL_) && !/^(data|blob):/.test(request.url())) errors.push(request.url());
    });
    await page.goto(`${URL_}/graphql`);
    const token = await stand.page.evaluate(() => sessionStorage.getItem("asasec.token") ?? "");
    await page.fill("#token", token);
    await page.fill("#purpose", "Ask by hand");
    await page.locator("#purpose").blur();
    await page.waitForSelector(".graphiql-execute-button");
    await page.waitForLoadState("networkidle"); // the schema is here, the editor has its question
    await page.click(".graphiql-execute-button");
    await expect.poll(() => page.locator(".result-window").textContent(), { timeout: 20_000 }).toContain("2024-MAD-0117");
    expect(errors).toEqual([]);
    expect(readFileSync(new URL("../../graphiql/index.html", import.meta.url), "utf8")).not.toMatch(/https?:/);
  });
});

describe("hash sets", () => {
  const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

  it("are imported by a supervisor, with what failed told and the set listed; an analyst has no such page", async () => {
    const { page } = stand;
    expect(await page.getByRole("link", { name: "Hash sets" }).count()).toBe(0);
    await page.getByRole("button", { name: "Sign out" }).click();
    await stand.signIn("supervisor");
    await page.getByRole("link", { name: "Hash sets" }).click();
    const form = page.getByRole("form", { name: "Import a list" });
    const bring = async (name: string, text: string): Promise<void> => {
      await form.getByLabel("Name of the set").fill(name);
      await form.getByLabel("File", { exact: true }).setInputFiles({ name: `${name}.csv`, mimeType: "text/csv", buffer: Buffer.from(text) });
      await form.getByRole("button", { name: "Import", exact: true }).click();
    };
    await bring("broken", "nothing,of,the,kind\n1,2,3,4\n");
    await form.locator("[role=status]", { hasText: /broken · broken\.csv: .*column/ }).waitFor();
    await bring("national", `SHA256,Category\n${digest("one")},1\n${digest("two")},2\n`);
    const row = page.locator("tbody tr", { hasText: "national" });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/national\.csv.*CSV.*2.*SHA256: 2.*national 1.*national 2/s);
    expect(await page.locator("tbody tr").count()).toBe(1);
    await expect.poll(() => form.locator("[role=status]").count()).toBe(0);
    expect(await stand.faults()).toEqual([]);
    await stand.shot("hash-sets");
  });
});

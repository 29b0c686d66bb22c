import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WebSocketRoute } from "playwright-core";
import { PURPOSE, Stand, URL_, tokenOf } from "./stand";

let stand: Stand;
beforeEach(async () => {
  stand = await Stand.open();
});
const REFUSED = /status of 40[01]/;
afterEach(() => stand.close([REFUSED]));

describe("sign in", () => {
  it("wants a token that the server knows, and a purpose", async () => {
    const { page } = stand;
    await page.goto(URL_);
    await page.click("button[type=submit]");
    expect(await page.locator("[role=alert]").allTextContents()).toEqual([
      "Paste your access token: one line without spaces.",
      "State why you work: a case reference and a few words.",
    ]);
    await page.fill("input[name=token]", "nobody-has-this-token");
    await page.fill("input[name=purpose]", PURPOSE);
    await page.click("button[type=submit]");
    await page.getByText("The token is not known or has run out").waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it("shows who works and why, keeps both for the tab only, and lets the purpose be changed", async () => {
    const { page } = stand;
    await stand.signIn();
    await page.locator("header .purpose", { hasText: "Prueba del explorador" }).waitFor();
    expect(await page.locator("header .who").textContent()).toContain("Victim identification");
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.reload();
    await page.waitForSelector("header nav");
    await page.click("header .purpose");
    await page.fill("dialog input", "Second step: hits of 2025-BCN-0061");
    await page.click("dialog button[type=submit]");
    await page.locator("header .purpose", { hasText: "Second step" }).waitFor();
    const asked = page.waitForRequest((request) => request.url().endsWith("/graphql"));
    await stand.go("networks");
    expect((await asked).headers()["x-purpose"]).toBe("Second step: hits of 2025-BCN-0061");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForSelector("input[name=token]");
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it("says so when the server no longer takes the token", async () => {
    const { page } = stand;
    await stand.signIn();
    await page.waitForSelector("tbody tr");
    await page.route("**/graphql", (route) => route.continue({ headers: { ...route.request().headers(), authorization: "Bearer gone" } }));
    await stand.go("hits");
    await page.getByText("Your session has ended").waitFor();
  });

  it("ends the session where a socket is told that the token is gone", async () => {
    const { page } = stand;
    await page.routeWebSocket(/\/graphql$/, (socket) => {
      socket.onMessage(() => void socket.close({ code: 4401, reason: "Unauthorized" }));
    });
    await stand.signIn();
    await page.getByText("Your session has ended").waitFor();
  });

  it("ends quietly where the socket is refused while the session ends", async () => {
    const { page } = stand;
    const sockets: WebSocketRoute[] = [];
    await page.routeWebSocket(/\/graphql$/, (socket) => void sockets.push(socket));
    await stand.signIn();
    await expect.poll(() => sockets.length).toBe(1);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForSelector("input[name=token]");
    await sockets[0]?.close({ code: 4401, reason: "Unauthorized" });
    await expect.poll(() => page.evaluate(() => document.title)).toContain("ASASEC graph");
    await page.waitForTimeout(200);
  });

  it("shows the notice that the pictures are library samples, in the user's language", async () => {
    const { page } = stand;
    await stand.signIn();
    expect(await page.locator("[role=note]").textContent()).toMatch(/stands for nobody/);
    await page.click("button[lang=es]");
    expect(await page.locator("[role=note]").textContent()).toMatch(/no representa a nadie/);
  });

  it("offers the audit record to an auditor, and nothing else", async () => {
    const { page } = stand;
    await stand.signIn("auditor");
    expect(await page.locator("header nav a").allTextContents()).toEqual(["Audit"]);
    await page.click("header nav a");
    await page.waitForSelector("tbody tr");
    await stand.shot("audit");
    expect(await stand.faults()).toEqual([]);
  });

  it("refuses a case that the caller may not read, as if there were none", async () => {
    await stand.signIn();
    await stand.go("cases/2025-SEV-0009");
    await stand.page.getByText("There is no such case for you").waitFor();
    expect(tokenOf("victim-identification")).not.toBe("");
  });
});

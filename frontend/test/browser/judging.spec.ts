import { afterEach, describe, expect, it } from "vitest";
import { Stand } from "./stand";

let stand: Stand;
let others: Stand[] = [];
afterEach(async () => {
  for (const one of [stand, ...others]) await one.close();
  others = [];
});

/** Another person at another browser; those before stay signed in at theirs. */
async function enter(role: string, locale: "en-GB" | "es-ES" = "en-GB"): Promise<Stand> {
  stand = await Stand.open({ locale });
  await stand.signIn(role);
  return stand;
}

describe("two people judge", () => {
  it("the second sees nothing of what the first said until both have spoken; the outcome comes back to both", async () => {
    const first = await enter("analyst");
    const { page } = first;
    others = [first];
    await stand.go("reappearances");
    const card = page.locator("article", { hasText: "Candidate in 3 cases" });
    await card.getByRole("button", { name: "Judge two of these faces" }).click();
    expect(await card.locator("img").count()).toBe(0);
    await card.getByLabel("the same person").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.type("The same scar beside the eye");
    await page.keyboard.press("Enter");
    await card.getByText("awaits a second person").waitFor();
    expect(await card.textContent()).toContain("The same scar beside the eye");
    expect(await page.getByText("Awaits you as the second person").count()).toBe(0);
    await stand.shot("judging-first");
    expect(await page.locator("nav .badge").count()).toBe(0);

    await enter("victim-identification", "es-ES");
    const told: string[] = [];
    stand.page.on("response", (response) => {
      if (response.url().endsWith("/graphql")) void response.text().then((text) => told.push(text), () => told.push("gone"));
    });
    await stand.go("reappearances");
    const queue = stand.page.locator("section", { hasText: "Le espera a usted como segunda persona" });
    await queue.getByRole("button", { name: "Mostrar pixelada" }).nth(1).waitFor();
    await stand.page.locator("article", { hasText: "Candidato en 3 casos" }).waitFor();
    expect(await stand.page.locator("main").textContent()).not.toMatch(/scar|demo-analyst/);
    expect(told.join("\n")).toContain("awaitedJudgements");
    expect(told.join("\n")).not.toMatch(/scar|demo-analyst|SAME/);
    expect(await stand.faults()).toEqual([]);
    await stand.shot("judging-second-es");
    await queue.getByLabel("la misma persona").check();
    await queue.getByLabel("En qué se basa").fill("La misma cicatriz");
    await queue.getByRole("button", { name: "Registrar la valoración" }).click();
    await stand.page.getByText("Están de acuerdo: la misma persona. demo-analyst había valorado primero.").waitFor();
    await stand.page.locator("article .said .good", { hasText: "de acuerdo" }).first().waitFor();
    expect(await stand.page.locator("main").textContent()).toContain("The same scar beside the eye");
    await stand.shot("judging-agreed-es");

    // The first, who did nothing since, is told at once, over the socket.
    await page.locator("nav .badge", { hasText: "1" }).waitFor();
    await first.go("alerts");
    await page.getByText("Two people agree about two faces: the same person").waitFor();
  });
});

describe("alerts", () => {
  it("tell whoever identifies victims where one may be seen again, and are taken up", async () => {
    const { page } = await enter("victim-identification");
    await expect.poll(() => page.locator("nav .badge").count()).toBe(1);
    const before = Number(await page.locator("nav .badge").textContent());
    await stand.go("alerts");
    const alert = page.locator("article", { hasText: "like a known victim’s" }).first();
    await alert.waitFor();
    expect(await alert.locator("img").count()).toBe(0);
    expect(await alert.textContent()).toMatch(/candidate|lead/);
    expect(await alert.textContent()).not.toMatch(/match/i);
    expect(await stand.faults()).toEqual([]);
    await stand.shot("alerts");
    await alert.getByRole("link", { name: "Look at it and judge" }).first().click();
    const card = page.locator("article");
    await card.locator("strong", { hasText: "Face 2" }).waitFor();
    expect(await card.count()).toBe(1);
    expect(await card.locator("ul").first().locator("li").count()).toBe(2);
    await card.getByRole("button", { name: "Record the verdict" }).waitFor();
    expect(await stand.faults()).toEqual([]);
    await stand.shot("alert-card");
    await page.goBack();
    await alert.waitFor();
    await alert.getByLabel("Note").fill("Asked the unit of the other case");
    await page.keyboard.press("Enter");
    await expect.poll(async () => Number((await page.locator("nav .badge").allTextContents())[0] ?? 0)).toBe(before - 1);
    await page.getByLabel("Only those not taken up").uncheck();
    await page.getByText("Asked the unit of the other case").first().waitFor();
    await page.click("button[lang=es]");
    await page.getByText("como el de una víctima conocida").first().waitFor();
    await stand.shot("alerts-es");
  });

  it("a victim's state is stated with a reason", async () => {
    const { page } = await enter("victim-identification");
    await stand.go("reappearances");
    const card = page.locator("article", { has: page.getByRole("button", { name: "State what is known of the victim" }) }).first();
    await card.getByRole("button", { name: "State what is known of the victim" }).click();
    await card.getByLabel("identified").check();
    await card.getByLabel("What you judge by").fill("Papers seen in a test of the explorer");
    await page.keyboard.press("Enter");
    await card.getByText("Papers seen in a test of the explorer").waitFor();
    expect(await card.textContent()).toContain("awaits a second person");
    await card.getByText("It has no effect until a second person states the same").waitFor({ state: "detached" });
    await stand.shot("victim-state");
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PURPOSE, Stand, URL_, tokenOf } from "./stand";

let stand: Stand;
beforeEach(async () => {
  stand = await Stand.open();
  await stand.signIn();
});
afterEach(() => stand.close());

describe("faces", () => {
  it("stand in groups with their weakest link, nothing shown unasked, and lead to a search", async () => {
    const { page } = stand;
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/media/")) asked.push(new URL(request.url()).pathname);
    });
    await page.getByRole("link", { name: "Faces", exact: true }).click();
    const card = page.locator(".groups > li").first();
    await card.waitFor();
    expect(await card.textContent()).toMatch(/\d+ faces that look alike/);
    expect(await card.textContent()).toMatch(/(strong|possible) candidate.*similarity 0?\.\d+.*searches among [\d,]+ strangers/s);
    expect(await card.textContent()).toMatch(/95 %: one in [\d,]+ to fewer than one in 1,000,000.*extrapolated from 439 pairs/s);
    expect(await page.locator("main img").count()).toBe(0);
    expect(asked).toEqual([]);
    const size = Number(/\d+/.exec((await card.locator("h2").textContent()) ?? "")?.[0]);
    await card.getByRole("button", { name: "List its faces" }).click();
    expect(await card.locator(".members > li").count()).toBe(size);
    await stand.shot("faces-groups");
    expect(await stand.faults()).toEqual([]);
    const reference = (await card.locator(".chip", { hasText: /20\d\d-/ }).first().textContent())?.trim() ?? "";
    await page.locator(".filters select").selectOption({ label: /20\d\d-[A-Z]+-\d+/.exec(reference)?.[0] ?? "" });
    await card.getByRole("button", { name: "Search this face" }).first().click();
    await page.locator("ol > li").first().waitFor();
    expect(await page.locator("ol > li").first().textContent()).toMatch(/candidate|lead/);
    expect(await page.locator("body").textContent()).not.toMatch(/\bmatch/i);
    await stand.shot("faces-search");
  });

  it("are searched from their own page, in their case or across", async () => {
    const { page } = stand;
    await stand.go("faces");
    await page.locator(".groups > li").first().getByRole("link", { name: "one face" }).click();
    await page.getByRole("button", { name: "Search this face in this case" }).click();
    await page.getByRole("tab", { name: "Search", selected: true }).waitFor();
    const scope = page.getByLabel("Search in");
    expect(await scope.inputValue()).toBe("CASE");
    await page.locator("ol > li").first().waitFor();
    const cases = new Set(await page.locator("ol > li .chip", { hasText: /^20\d\d-/ }).allTextContents());
    expect(cases.size).toBe(1);
    await page.goBack();
    await page.getByRole("button", { name: "Search it across my cases" }).click();
    await page.locator("ol > li").first().waitFor();
    expect(await scope.inputValue()).toBe("ACROSS");
  });

  it("of a picture from outside are numbered, never shown, chosen and searched; the picture's are erased", async () => {
    const { page } = stand;
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/probes")) sent.push(request.method());
    });
    const { reference, picture } = await known();
    await stand.go("faces");
    await page.locator(".filters select").selectOption({ label: reference });
    await page.getByRole("tab", { name: "Search" }).click();
    await page.setInputFiles("input[type=file]", { name: "from-outside.jpg", mimeType: "image/jpeg", buffer: picture });
    await page.getByText("1 face in this picture").waitFor();
    expect(await page.locator("fieldset").textContent()).toMatch(/Face 1 \d+ × \d+ pixels at \d+, \d+ · quality/);
    await page.getByRole("radio", { name: "all of them in one picture or film" }).check();
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await page.locator("ol > li").first().waitFor();
    expect(await page.locator("ol > li").first().textContent()).toMatch(/Face 1\s+strong candidate/);
    expect(await page.locator("main img").count()).toBe(0);
    await stand.shot("faces-upload");
    await page.getByRole("button", { name: "Erase now" }).click();
    await expect.poll(() => page.locator("fieldset").count()).toBe(0);
    await expect.poll(() => sent).toEqual(["POST", "DELETE"]);
    await page.getByRole("button", { name: "Español" }).click();
    await page.getByRole("heading", { name: "Rostros" }).waitFor();
    await stand.shot("faces-es");
  });
});

/** A case with a legal basis, and the clear picture of a face in it, as somebody might bring it from elsewhere. */
async function known(): Promise<{ reference: string; picture: Buffer }> {
  const headers = { Authorization: `Bearer ${tokenOf("victim-identification")}`, "X-Purpose": encodeURIComponent(PURPOSE) };
  const query = "{ faceGroups(first: 1) { edges { node { medoid { key } cases { reference } } } } }";
  const answer = await stand.page.request.post(`${URL_}/graphql`, { headers, data: { query } });
  type Answer = { data: { faceGroups: { edges: [{ node: { medoid: { key: string }; cases: [{ reference: string }] } }] } } };
  const { node } = ((await answer.json()) as Answer).data.faceGroups.edges[0];
  const sha256 = /sha256:([0-9a-f]{64})/.exec(node.medoid.key)?.[1] ?? "";
  const revealed = await stand.page.request.post(`${URL_}/media/${sha256}/reveal`, { headers });
  expect(revealed.status()).toBe(200);
  return { reference: node.cases[0].reference, picture: await revealed.body() };
}

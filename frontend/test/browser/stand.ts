import axe, { type AxeResults } from "axe-core";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, expect } from "vitest";

/**
 * What every browser test stands on. The address, the tokens and the browser come from the environment:
 * ASASEC_TEST_URL, ASASEC_TEST_TOKENS (JSON, by role), ASASEC_TEST_BROWSER (JSON {path, env}), and ASASEC_TEST_SHOTS
 * (a folder for screenshots, optional).
 */

export const URL_ = needed("ASASEC_TEST_URL");
const TOKENS = JSON.parse(needed("ASASEC_TEST_TOKENS")) as Record<string, string>;
const BROWSER = JSON.parse(needed("ASASEC_TEST_BROWSER")) as { path: string; env: Record<string, string> };
const SHOTS = process.env["ASASEC_TEST_SHOTS"];
export const PURPOSE = "Prueba del explorador: búsqueda en 2024-MAD-0117";

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests by pytest tests/frontend`);
  return value;
}

export function tokenOf(role: string): string {
  const token = TOKENS[role];
  if (!token) throw new Error(`no token for the role ${role}: ${Object.keys(TOKENS).join(", ")}`);
  return token;
}

let browser: Promise<Browser> | null = null;

/** One browser for all tests of a file; it ends with the process that runs the file. */
function started(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: BROWSER.path,
    env: { ...process.env, ...BROWSER.env } as Record<string, string>,
    args: ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  });
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
  browser = null;
});

export type Patch = { readonly points: number; readonly left: number; readonly top: number; readonly bottom: number };
export type Wish = { readonly locale?: "en-GB" | "es-ES"; readonly theme?: "light" | "dark" };

/** A browser with one page, and what the page complained of: errors, refused by its policy, asked of another host. */
export class Stand {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[] = [];
  /** What the test itself brings about and nobody need complain of. */
  readonly provoked: RegExp[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("dialog", (dialog) => {
      this.complaints.push(`a dialog opened: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      const own = [URL_, URL_.replace(/^http/, "ws"), `blob:${URL_}`].some((start) => request.url().startsWith(start));
      if (!own) this.complaints.push(`asked of another host: ${request.url()}`);
    });
  }

  static async open(wish: Wish = {}): Promise<Stand> {
    const context = await (await started()).newContext({
      viewport: { width: 1440, height: 900 },
      locale: wish.locale ?? "en-GB",
      colorScheme: wish.theme ?? "light",
      acceptDownloads: true,
      reducedMotion: "reduce",
    });
    return new Stand(context, await context.newPage());
  }

  async signIn(role = "victim-identification"): Promise<void> {
    await this.page.goto(URL_);
    await this.page.fill("input[name=token]", tokenOf(role));
    await this.page.fill("input[name=purpose]", PURPOSE);
    await this.page.click("button[type=submit]");
    await this.page.waitForSelector("header nav");
  }

  /** Goes to a page by its address, such as `hits` or `search?q=...`; what stood there before is gone. */
  async go(address: string): Promise<void> {
    await this.page.evaluate(async (hash) => {
      location.hash = hash;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }, `#/${address}`);
  }

  async shot(name: string): Promise<void> {
    if (SHOTS) await this.page.screenshot({ path: `${SHOTS}/${name}.png` });
  }

  /** What axe finds serious or worse, one line each. */
  async faults(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    const found = await this.page.evaluate(async () => (await (globalThis as unknown as { axe: typeof axe }).axe.run()) as AxeResults);
    return found.violations
      .filter((one) => one.impact === "serious" || one.impact === "critical")
      .flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`));
  }

  /** The colours of a part of the page, each with the number of its points and where they lie. */
  async colours(selector: string): Promise<Map<string, Patch>> {
    const picture = (await this.page.locator(selector).screenshot()).toString("base64");
    // Another page, since the explorer's own policy allows no data: address.
    const blank = await this.context.newPage();
    const found = await blank.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const points = new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0));
      const patches: Record<string, { points: number; left: number; top: number; bottom: number }> = {};
      points.forEach((point, at) => {
        const [red, green, blue] = [point & 255, (point >> 8) & 255, (point >> 16) & 255];
        const name = `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, "0")}`;
        const [x, y] = [at % image.width, Math.floor(at / image.width)];
        const patch = (patches[name] ??= { points: 0, left: x, top: y, bottom: y });
        patch.points++;
        patch.left = Math.min(patch.left, x);
        patch.bottom = y;
      });
      return patches;
    }, picture);
    await blank.close();
    return new Map(Object.entries(found));
  }

  /** Ends; nothing may have gone wrong on the page, but for what the test provoked. */
  async close(provoked: readonly RegExp[] = []): Promise<void> {
    await this.context.close();
    const known = [...provoked, ...this.provoked];
    expect(this.complaints.filter((one) => !known.some((pattern) => pattern.test(one)))).toEqual([]);
  }
}

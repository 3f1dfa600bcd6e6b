import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe } from "@jest/globals";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const MORE_FLAGS = ["--disable-component-update", "--disable-sync"];

const isMissing = !existsSync(CHROMIUM);
const missing = `No Chromium at ${CHROMIUM}: install it (apt-get install chromium) or name another in CHROMIUM_PATH.`;

/** Tests in a browser. On a developer's machine they may be left out, loudly; a CI run that left them out would pass without having looked. */
export function describeInBrowser(what: string, tests: () => void): void {
  const isSkipped = isMissing && !process.env["CI"];
  if (isSkipped) console.warn(`NOT TESTED IN A BROWSER: ${what}. ${missing}`);
  (isSkipped ? describe.skip : describe)(what, tests);
}

/** A browser and a server that tests share. */
export interface Visits<Server> {
  readonly browser: Browser;
  readonly server: Server;
  /** Opens an address of the explorer for somebody new, and waits until the page has been taken over by its script. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Tests in a browser that visit one server: both are there before the first test and gone after the last. */
export function describeVisits<Server extends { readonly url: string; close(): Promise<unknown> }>(
  what: string,
  start: () => Promise<Server>,
  tests: (visits: Visits<Server>) => void,
): void {
  describeInBrowser(what, () => {
    let both: readonly [Server, Browser] | undefined;
    const running = (): readonly [Server, Browser] => {
      if (!both) throw new Error("Neither server nor browser is running yet.");
      return both;
    };
    beforeAll(async () => {
      both = await Promise.all([start(), launchBrowser()]);
    });
    afterAll(async () => {
      await both?.[1].close();
      await both?.[0].close();
    });
    tests({
      get server() {
        return running()[0];
      },
      get browser() {
        return running()[1];
      },
      async open(address, options) {
        const [server, browser] = running();
        const { context } = await welcome(browser, options);
        const page = await context.newPage();
        await page.goto(server.url + address);
        await isReady(page);
        return page;
      },
    });
  });
}

/** Waits until a page of the explorer has been taken over by its script. */
export async function isReady(page: Page): Promise<void> {
  await page.locator("html[data-ready]").waitFor();
}

/** Waits until a page has all that it asked for: who leaves it then cuts nothing off. */
export async function isSettled(page: Page): Promise<void> {
  await page.locator("html[data-ready]:not(:has([aria-busy]))").waitFor();
}

/** Starts the browser; an error where there is none. */
export async function launchBrowser(): Promise<Browser> {
  if (isMissing) throw new Error(missing);
  return chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...MORE_FLAGS] });
}

/** A person who has not been here before: nothing stored, nothing cached. */
export interface Visitor {
  readonly context: BrowserContext;
  /** Every address that the visitor's pages and their workers asked for. */
  readonly requests: string[];
  /** Whatever a developer would see in red. */
  readonly errors: string[];
}

/** The windows that people look through. */
export const desk = { viewport: { width: 1440, height: 900 } };
export const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };

/** Lets a new visitor in. */
export async function welcome(browser: Browser | undefined, options: BrowserContextOptions = desk): Promise<Visitor> {
  if (!browser) throw new Error("The browser is not running.");
  const context = await browser.newContext(options);
  const visitor: Visitor = { context, requests: [], errors: [] };
  context.on("request", (request) => visitor.requests.push(request.url()));
  context.on("requestfailed", (request) => visitor.errors.push(`${request.url()} failed: ${request.failure()?.errorText ?? ""}`));
  context.on("console", (message) => message.type() === "error" && visitor.errors.push(message.text()));
  context.on("weberror", (error) => visitor.errors.push(String(error.error())));
  return visitor;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core calls serious or critical on a page as it stands: the rule, and where it is broken. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`));
}

/** By how many pixels a page is wider than its window. A phone's `innerWidth` would grow with the page. */
export async function overflow(page: Page): Promise<number> {
  const width = await page.evaluate<number>("document.documentElement.scrollWidth");
  return Math.max(0, width - (page.viewportSize()?.width ?? width));
}

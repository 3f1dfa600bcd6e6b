import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe } from "@jest/globals";
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

/** By how many pixels a page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>("Math.max(0, document.documentElement.scrollWidth - innerWidth)");
}

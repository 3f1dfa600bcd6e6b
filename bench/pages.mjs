/**
 * `npm run bench:pages`: how soon the pages of the explorer show what they are about, and how much they move. It starts the built server over the
 * curated graph and opens each page in chromium for somebody new, five times, with a processor at a quarter of its speed. Two to four minutes; asserts nothing.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import process, { env } from "node:process";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { build } from "../tools/build.mjs";
import { transpile } from "../tools/transpile.mjs";

const { values: options } = parseArgs({ options: { phone: { type: "boolean", default: false }, rounds: { type: "string", default: "5" } } });

await build();
await transpile();
const { papergraphWithCache } = await import("./contenders.mjs");
const { quantile } = await import("./measure.mjs");

/** How many times slower the page's processor is made. */
const slower = 4;

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const pages = [
  "/",
  "/technique/flashattention",
  "/hardware/h100",
  "/paper/flashattention-2",
  "/lineage/flashattention",
  "/results",
  "/hardware",
  "/compare?refs=technique:flashattention-2~technique:flashattention-3",
  "/path?from=flashattention-3&to=h100",
  "/gaps",
  "/records",
  "/disagreements",
  "/review",
];

/** Before any script of the page: keeps the time of the largest content painted so far. */
const watch = `new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) globalThis.largestPaint = entry.startTime;
}).observe({ type: "largest-contentful-paint", buffered: true });`;

/** Opens an address for somebody who was never here. */
async function visit(browser, address) {
  const context = await browser.newContext(options.phone ? phone : desk);
  try {
    const page = await context.newPage();
    const sizes = [];
    page.on("requestfinished", (request) => sizes.push(request.sizes()));
    await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.goto(address);
    await page.locator("html[data-ready]").waitFor();
    await page.waitForLoadState("networkidle");
    const { metrics } = await session.send("Performance.getMetrics");
    const moved = (await Promise.all(sizes)).reduce((sum, size) => sum + size.responseHeadersSize + size.responseBodySize, 0);
    return {
      paint: await page.evaluate("globalThis.largestPaint"),
      work: metrics.find(({ name }) => name === "TaskDuration").value * 1_000,
      moved: moved / 1_000,
      files: sizes.length,
    };
  } finally {
    await context.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), "papergraph-pages-"));
const server = await papergraphWithCache(join(folder, "pages.sqlite"));
const browser = await chromium.launch({ executablePath: env["CHROMIUM_PATH"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  const open = (page) => visit(browser, new URL(page, server.url).href);
  for (const page of pages) await open(page);
  const seen = new Map(pages.map((page) => [page, []]));
  // One round after the other, so that other load on the machine meets all pages alike.
  for (let round = 0; round < Number(options.rounds); round += 1) for (const page of pages) seen.get(page).push(await open(page));
  process.stdout.write(`| page | largest paint, ms | main thread, ms | kB | requests |\n| --- | ---: | ---: | ---: | ---: |\n`);
  for (const [page, visits] of seen) {
    const median = (name) => Math.round(quantile(visits.map((each) => each[name]), 0.5));
    process.stdout.write(`| \`${page}\` | ${median("paint")} | ${median("work")} | ${median("moved")} | ${median("files")} |\n`);
  }
  process.stderr.write(`${cpus().length} cores, ${loadavg()[0].toFixed(1)} processes on average wanted them in the last minute.\n`);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

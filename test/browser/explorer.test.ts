import { expect, test } from "@jest/globals";
import { describeVisits, desk, isReady, isSettled, overflow, phone, seriousFindings, welcome } from "../support/browser.js";
import { ask, startTestServer } from "../support/test-server.js";

/** A page of each sort, by its address. */
const addresses = [
  "/",
  "/?q=flash&category=attention",
  "/technique/flashattention",
  "/system/vllm",
  "/hardware/h100",
  "/paper/flashattention-2",
  "/results?metric=SPEEDUP&plot=hardware",
  "/lineage/flashattention",
  "/lineage/flashattention?view=picture",
  "/path?from=hipkittens&to=h100&relations=extends~targets~supports~part_of",
  "/hardware",
  "/disagreements",
  "/gaps?category=attention&hardware=h100~mi300x",
  "/records?metric=SCALE&unsaid=baseline~hardware~model~precision",
  "/?q=what extends FlashAttention on Hopper",
  "/review?statement=result",
  "/compare",
  "/compare?refs=technique:flashattention-2~technique:flashattention-3",
  "/technique/no-such-thing",
];

describeVisits("the explorer", startTestServer, (at) => {
  /** With the widths that a window may be made, 640 pixels being what a page zoomed by 200 % has on a small desk. */
  const sizes = [
    ["on a desk", desk, ["light", "dark"], [1280, 640]],
    ["on a phone", phone, ["dark", "light"], [320]],
  ] as const;

  test.each(sizes)(
    "%s: every page is accessible, fits, asks nobody else and breaks no rule of its policy",
    async (_name, window, themes, widths) => {
      const { context, requests, errors } = await welcome(at.browser, { ...window, reducedMotion: "reduce" });
      const page = await context.newPage();
      for (const [index, address] of addresses.entries()) {
        // One page in one theme, the next in the other; whoever is light on a desk is dark on a phone.
        await page.emulateMedia({ colorScheme: themes[index % 2] ?? "light" });
        await page.goto(at.server.url + address);
        await isSettled(page);
        expect({ address, findings: await seriousFindings(page) }).toEqual({ address, findings: [] });
        expect({ address, overflow: await overflow(page) }).toEqual({ address, overflow: 0 });
        for (const width of widths) {
          await page.setViewportSize({ ...window.viewport, width });
          expect({ address, width, overflow: await overflow(page) }).toEqual({ address, width, overflow: 0 });
        }
        await page.setViewportSize(window.viewport);
      }
      expect(requests.filter((url) => !url.startsWith(`${at.server.url}/`) && !url.startsWith("data:"))).toEqual([]);
      // A page that is not there says so in its status, which a browser tells too.
      expect(errors.filter((error) => !error.includes("404 (Not Found)"))).toEqual([]);
      await context.close();
    },
    // axe looks through a page for seconds, and a busy machine makes them many.
    240_000,
  );

  test("somebody types, chooses, follows, filters, and shares an address that shows the same elsewhere", async () => {
    const { context, errors } = await welcome(at.browser, desk);
    const page = await context.newPage();
    await page.goto(at.server.url);
    await isReady(page);
    await page.getByRole("combobox").fill("flashatt");
    const options = page.getByRole("option");
    await options.first().waitFor();
    expect(await options.first().locator("mark").innerText()).toBe("FlashAtt");
    await options.first().click();
    await page.getByRole("heading", { level: 1, name: "FlashAttention", exact: true }).waitFor();
    expect([page.url(), await page.title()]).toEqual([`${at.server.url}/technique/flashattention`, "FlashAttention · Papergraph"]);

    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Results" }).click();
    await page.locator('select[name="metric"]').selectOption("SPEEDUP");
    await page.waitForURL(/metric=SPEEDUP/);
    await isSettled(page);
    await page.locator('select[name="hardware"]').selectOption("hardware:h100");
    await page.waitForURL(/metric=SPEEDUP&hardware=hardware:h100/);
    await isSettled(page);
    const shown = await page.getByRole("status").innerText();

    const other = await welcome(at.browser, desk);
    const shared = await other.context.newPage();
    await shared.goto(page.url());
    await isReady(shared);
    expect(await shared.getByRole("status").innerText()).toBe(shown);
    await other.context.close();

    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "FlashAttention", exact: true }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test("somebody who types shares, a few clicks later, the picture of a lineage with the papers of one of its lines", async () => {
    const { context, errors } = await welcome(at.browser, desk);
    const page = await context.newPage();
    await page.goto(at.server.url);
    await isReady(page);
    await page.getByRole("combobox").fill("flash");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "The whole lineage" }).click();
    await page.getByRole("heading", { level: 1, name: "Lineage of FlashAttention" }).waitFor();
    await page
      .getByRole("link", { name: /^FlashAttention-2 extends FlashAttention: .*on A100/ })
      .locator(".picture-label")
      .click();
    const chosen = await page.getByRole("region", { name: "The chosen relation" }).innerText();
    expect(chosen).toContain("FlashAttention-2: Faster Attention with Better Parallelism and Work Partitioning");

    const other = await welcome(at.browser, desk);
    const shared = await other.context.newPage();
    await shared.goto(page.url());
    await isReady(shared);
    expect(await shared.getByRole("region", { name: "The chosen relation" }).innerText()).toBe(chosen);
    expect(errors).toEqual([]);
    await Promise.all([context.close(), other.context.close()]);
  });

  test("the keyboard alone searches, moves among suggestions, closes them, and opens one", async () => {
    const { context } = await welcome(at.browser, desk);
    const page = await context.newPage();
    await page.goto(`${at.server.url}/results`);
    await isReady(page);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    await page.keyboard.press("/");
    const box = page.getByRole("combobox", { name: "Search the graph" });
    expect(await page.locator(":focus").getAttribute("aria-label")).toBe("Search the graph");
    await page.keyboard.type("pagedatt");
    await page.getByRole("option").first().waitFor();
    expect([await box.getAttribute("aria-expanded"), await box.getAttribute("aria-activedescendant")]).toEqual(["true", null]);
    await page.keyboard.press("ArrowDown");
    const active = await box.getAttribute("aria-activedescendant");
    expect(await page.locator('[role="option"][aria-selected="true"]').getAttribute("id")).toBe(active);
    await page.keyboard.press("Escape");
    expect([await box.getAttribute("aria-expanded"), await box.inputValue()]).toEqual(["false", "pagedatt"]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(technique|paper|system)\//);
    await context.close();
  });

  test("an answer to what was typed before never shows under what is typed now", async () => {
    const { context } = await welcome(at.browser, desk);
    const page = await context.newPage();
    await page.route(/graphql.*pagedatt/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    await page.goto(at.server.url);
    await isReady(page);
    const box = page.getByRole("combobox");
    const late = page.waitForRequest(/pagedatt/);
    await box.fill("pagedatt");
    await late;
    await box.fill("flashatt");
    await page.getByRole("option", { name: "FlashAttention" }).first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.getByRole("option").first().innerText()).toContain("FlashAttention");
    await context.close();
  });

  test("without JavaScript a thing shows what it is, and its links lead on", async () => {
    const { context } = await welcome(at.browser, { ...desk, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${at.server.url}/technique/flashattention-2`);
    await page.getByRole("link", { name: "Technique: FlashAttention", exact: true }).first().click();
    expect(await page.title()).toBe("FlashAttention · Papergraph");
    await context.close();
  });

  test("what cannot be reached or answered says so, and can be tried again", async () => {
    const { context } = await welcome(at.browser, desk);
    const page = await context.newPage();
    await page.goto(`${at.server.url}/technique/flashattention-2`);
    await isReady(page);
    await context.setOffline(true);
    await page.getByRole("link", { name: "Technique: FlashAttention", exact: true }).first().click();
    await page.getByRole("heading", { name: "The server cannot be reached" }).waitFor();
    expect([await seriousFindings(page), await overflow(page)]).toEqual([[], 0]);
    await context.setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: "FlashAttention", exact: true }).waitFor();
    await page.goto(`${at.server.url}/results?metric=NO_SUCH`);
    await page.getByText("BAD_USER_INPUT").waitFor();
    await isSettled(page);
    expect([await seriousFindings(page), await overflow(page)]).toEqual([[], 0]);
    await page.getByRole("link", { name: "Open this page without filters" }).click();
    await page.getByRole("heading", { level: 1, name: "Results" }).waitFor();
    await context.close();
  });

  test("a name of several things shows them, and goes on showing them while it is asked for again", async () => {
    const { context } = await welcome(at.browser, phone);
    const page = await context.newPage();
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/\/graphql\?/, async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(`${at.server.url}/compare?refs=c4~lora`);
    await isReady(page);
    await page.locator(".page[aria-busy]").waitFor();
    const names = page.getByRole("main").getByRole("link", { name: /^(?:Benchmark|Technique): C4$/ });
    expect(await names.count()).toBe(2);
    answer();
    await isSettled(page);
    expect(await names.count()).toBe(2);
    expect([await seriousFindings(page), await overflow(page)]).toEqual([[], 0]);
    await names.first().click();
    await page.getByRole("heading", { level: 1, name: /LoRA$/ }).waitFor();
    expect(page.url()).toMatch(/\/compare\?refs=(?:benchmark|technique):c4~lora$/);
    await context.close();
  });

  test("a mark of a plot leads to its row among what the paper claims, without loading anything anew, and back", async () => {
    const page = await at.open("/results?metric=SPEEDUP&hardware=hardware:h100&plot=time");
    await isSettled(page);
    const plot = page.url();
    const loads: string[] = [];
    page.on("request", (request) => request.isNavigationRequest() && loads.push(request.url()));
    const marks = page.locator(".plot a");
    const isAtRow = async (address: string): Promise<void> => {
      await page.locator("tr:target").waitFor();
      expect(page.url()).toBe(at.server.url + address);
      expect(address).toContain(`#${(await page.locator("tr:target:focus").getAttribute("id")) ?? "no row"}`);
      expect(await page.evaluate("scrollY")).toBeGreaterThan(0);
      const box = await page.locator("tr:target").boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(desk.viewport.height);
    };
    const [first, last] = [await marks.first().getAttribute("href"), await marks.last().getAttribute("href")];
    await marks.first().focus();
    await page.keyboard.press("Enter");
    await isAtRow(first ?? "");
    await page.goBack();
    await marks.first().waitFor();
    expect(page.url()).toBe(plot);
    await page.goForward();
    await isAtRow(first ?? "");
    await page.goBack();
    await marks.last().click();
    await isAtRow(last ?? "");
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Results" }).click();
    await page.getByRole("heading", { level: 1, name: "Results" }).waitFor();
    expect([await page.evaluate("scrollY"), loads]).toEqual([0, []]);
    await page.context().close();
  });

  test("a page asks the playground just what it asked itself", async () => {
    const { context } = await welcome(at.browser, desk);
    const page = await context.newPage();
    await page.goto(`${at.server.url}/results?metric=SPEEDUP`);
    const href = (await page.getByRole("link", { name: "Open as GraphQL" }).getAttribute("href")) ?? "";
    const asked = new URL(href, at.server.url).searchParams;
    const answer = await ask(at.server, asked.get("query") ?? "", JSON.parse(asked.get("variables") ?? "{}") as object);
    const { results } = answer.data as { results: { totalCount: number } };
    expect(await page.getByRole("status").innerText()).toContain(`${results.totalCount} of `);
    await context.close();
  });

  test("the first page is smaller than 120 kB", async () => {
    const { context } = await welcome(at.browser, desk);
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)));
    await page.goto(at.server.url);
    await isReady(page);
    await page.waitForLoadState("networkidle");
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThan(120_000);
    await context.close();
  });
});

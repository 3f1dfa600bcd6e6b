import { expect, test } from "@jest/globals";
import { describeVisits, desk, isReady, overflow, phone, seriousFindings, welcome } from "../support/browser.js";
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
  const sizes = [
    ["on a desk, light", desk, "light"],
    ["on a phone, dark", phone, "dark"],
  ] as const;

  test.each(sizes)(
    "%s: every page is accessible, fits, asks nobody else and breaks no rule of its policy",
    async (_name, window, colorScheme) => {
      const { context, requests, errors } = await welcome(at.browser, { ...window, colorScheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      for (const address of addresses) {
        await page.goto(at.server.url + address);
        await isReady(page);
        expect({ address, findings: await seriousFindings(page) }).toEqual({ address, findings: [] });
        expect({ address, overflow: await overflow(page) }).toEqual({ address, overflow: 0 });
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
    await page.locator('select[name="hardware"]').selectOption("hardware:h100");
    await page.waitForURL(/metric=SPEEDUP&hardware=hardware:h100/);
    await page.locator(".page:not([aria-busy])").waitFor();
    const shown = await page.getByRole("status").innerText();

    const other = await welcome(at.browser, desk);
    const shared = await other.context.newPage();
    await shared.goto(page.url());
    await isReady(shared);
    expect(await shared.getByRole("status").innerText()).toBe(shown);
    await other.context.close();

    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "FlashAttention", exact: true }).waitFor();
    // What was asked for filters that changed meanwhile is given up.
    expect(errors.filter((error) => !error.endsWith("net::ERR_ABORTED"))).toEqual([]);
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
    expect(errors.filter((error) => !error.endsWith("net::ERR_ABORTED"))).toEqual([]);
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
    await context.setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: "FlashAttention", exact: true }).waitFor();
    await page.goto(`${at.server.url}/results?metric=NO_SUCH`);
    await page.getByText("BAD_USER_INPUT").waitFor();
    await context.close();
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

  test("a search is narrowed by kinds and categories, and the back button takes a step back", async () => {
    const page = await at.open("/?q=flash");
    const counted = page.getByRole("navigation", { name: "Categories" }).getByRole("link", { name: /^attention/ });
    const count = Number((await counted.innerText()).replace(/\D/g, ""));
    await counted.click();
    await page.waitForURL("**/?q=flash&category=attention");
    await page.getByText(`${count} found.`).waitFor();
    expect(await page.locator(".hits li").count()).toBe(count);
    await page
      .getByRole("navigation", { name: "Kinds" })
      .getByRole("link", { name: /^Paper/ })
      .click();
    await page.waitForURL("**/?q=flash&kind=paper");
    await page.goBack();
    await page.waitForURL("**/?q=flash&category=attention");
    await page.getByText(`${count} found.`).waitFor();
    await page.context().close();
  });

  test("the ways between two things say each step with its papers, along what is chosen, and that there is no way where there is none", async () => {
    const page = await at.open("/path?from=hipkittens&to=thunderkittens");
    expect(await page.title()).toBe("HipKittens to ThunderKittens · Papergraph");
    const step = page.getByRole("region", { name: "One step" }).locator(".path-steps li").first();
    expect((await step.innerText()).replaceAll(/\s+/g, " ")).toMatch(
      /HipKittens extends .*ThunderKittens .*HipKittens: Fast and Furious AMD Kernels/,
    );
    await page.getByText("Along all relations").click();
    await page.getByRole("checkbox", { name: "succeeds" }).check();
    await page.waitForURL(/relations=succeeds$/);
    await page.getByText("No way of at most 4 steps").waitFor();
    await page.context().close();
  });

  test("the families of hardware tell apart what a method is designed for, runs on, was measured on, and what is not reported", async () => {
    const page = await at.open("/hardware");
    const row = page.getByRole("row", { name: /CUDA-L1/ });
    const cell = row.locator('td[data-device="A100"]');
    expect((await cell.innerText()).replaceAll(/\s+/g, " ").trim()).toContain("measured");
    expect(await cell.getByRole("link").innerText()).toMatch(/^≤\s449×$/);
    expect(await page.getByRole("cell", { name: "not reported" }).count()).toBeGreaterThan(0);
    expect(await page.getByRole("columnheader", { name: "A100" }).getAttribute("scope")).toBe("col");
    await page.context().close();
  });

  test("a disagreement says who claims what on what and the likely reason, and where there is none that is no proof", async () => {
    const page = await at.open("/disagreements?metric=SCALE");
    const about = page.getByRole("region", { name: "sequence parallelism" });
    const said = (await about.innerText()).replaceAll(/\s+/g, " ");
    expect(said).toContain("Scale against tensor parallelism on P100 3× to 13.7×");
    expect(said).toContain("Likely reason: One paper states both");
    expect(await about.locator('a[href="/paper/sequence-parallelism"]').count()).toBe(2);
    await page.locator('select[name="metric"]').selectOption("ENERGY");
    await page.waitForURL("**/disagreements?metric=ENERGY");
    await page.getByRole("region", { name: "E2GC" }).waitFor();
    await page.goto(`${at.server.url}/disagreements?metric=ENERGY&hardware=h100`);
    await page.getByText("That is no proof that all agree").waitFor();
    await page.context().close();
  });

  test("the gaps tell apart what was measured, what is documented and what is not reported, in a table and as a list", async () => {
    const page = await at.open("/gaps?category=attention&hardware=h100~mi300x");
    expect(await page.title()).toBe("Gaps: attention on H100, MI300X · Papergraph");
    const cells = page.getByRole("row", { name: /^FlashAttention-2 measured/ }).getByRole("cell");
    expect((await cells.allInnerTexts()).map((text) => text.trim())).toEqual(["measured", "documented to run"]);
    await page.getByText("What says so, as a list").click();
    const list = page.locator(".gaps-evidence > li", { hasText: "FlashAttention-2 for Hopper" });
    expect(await list.innerText()).toContain("A Case Study in CUDA Kernel Fusion");
    await page.getByRole("checkbox", { name: "MI300X" }).click();
    await page.waitForURL("**/gaps?category=ATTENTION&hardware=h100");
    await page.getByRole("columnheader", { name: "MI300X" }).waitFor({ state: "detached" });
    expect(await page.getByRole("region", { name: "Not reported on any of it" }).getByRole("link").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test("a question in words is answered above what is found, with its papers and its query, or others are offered", async () => {
    const page = await at.open("/?q=what extends FlashAttention on Hopper");
    const answer = page.getByRole("region", { name: "Answer" });
    expect(await answer.innerText()).toContain("FlashAttention-2 for Hopper");
    const papers = answer.getByRole("link", { name: /^Paper: / });
    expect(await papers.count()).toBeGreaterThan(2);
    const href = (await answer.getByRole("link", { name: "Open as GraphQL" }).getAttribute("href")) ?? "";
    const { data } = await ask(at.server, new URL(href, at.server.url).searchParams.get("query") ?? "");
    expect(Object.keys(data as object)).toEqual(["methods"]);
    await page.goto(`${at.server.url}/?q=is mercury faster?`);
    await isReady(page);
    await answer.getByRole("link").first().click();
    await answer.getByRole("link", { name: "Open as GraphQL" }).waitFor();
    await page.goto(`${at.server.url}/?q=flash`);
    expect(await answer.count()).toBe(0);
    await page.context().close();
  });

  test("records are steps and a list that say the same, with what was left out and why", async () => {
    const page = await at.open("/records?metric=SCALE&unsaid=baseline~hardware~model~precision");
    const line = page.getByRole("article").first();
    const marks = line.getByRole("group", { name: "Records of scale over time" }).getByRole("link");
    const said = await line.locator(".records li").allInnerTexts();
    expect(said.length).toBeGreaterThan(2);
    expect(await marks.count()).toBe(said.length);
    await marks.first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(":focus").getAttribute("aria-label")).toBe(await marks.nth(1).getAttribute("aria-label"));
    expect(await line.innerText()).toContain("they may not have been measured alike");

    await page.goto(`${at.server.url}/records?metric=SPEEDUP&hardware=h100`);
    await isReady(page);
    const left = page.getByRole("listitem").filter({ hasText: /^\d+ results do not say the precision/ });
    await left.getByRole("link", { name: "allow it" }).click();
    await page.waitForURL("**/records?metric=SPEEDUP&hardware=h100&unsaid=precision");
    await left.waitFor({ state: "detached" });
    await page.context().close();
  });
});

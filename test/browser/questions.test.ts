import { expect, test } from "@jest/globals";
import { describeVisits, isReady } from "../support/browser.js";
import { ask, startTestServer } from "../support/test-server.js";

describeVisits("the pages that answer a question", startTestServer, (at) => {
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

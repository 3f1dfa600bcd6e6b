import { readdirSync, readFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { describeInBrowser, desk, launchBrowser, overflow, phone, seriousFindings, welcome, type Visitor } from "../support/browser.js";
import { startTestServer } from "../support/test-server.js";

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly unknown[];
}

const folder = "src/questions";
const examples = readdirSync(folder, { encoding: "utf8", recursive: true }).filter((name) => name.endsWith(".graphql"));

describeInBrowser("the playground", () => {
  let browser: Browser | undefined;
  let server: Awaited<ReturnType<typeof startTestServer>> | undefined;

  beforeAll(async () => {
    server = await startTestServer({ HOST: "0.0.0.0" });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens the playground and waits until the schema has come and the editor is there. */
  async function open(visitor: Visitor, search = "", base = localAddress()): Promise<Page> {
    const page = await visitor.context.newPage();
    const introspection = page.waitForResponse((response) => isAnswerTo(response.request().postData(), "IntrospectionQuery"));
    await page.goto(`${base}/graphql${search}`);
    await introspection;
    await editor(page).locator(".view-line").first().waitFor({ state: "attached" });
    return page;
  }

  const localAddress = (host = "127.0.0.1") => (server?.url ?? "").replace(/\/\/[^:]+/, `//${host}`);

  test("starts with a sentence on what it is, one question in the editor and all others in words, in groups", async () => {
    const visitor = await welcome(browser);
    const page = await open(visitor);
    expect(await page.title()).toBe("Papergraph");
    expect(await pane(page).getByRole("heading", { level: 2 }).allInnerTexts()).toEqual(["Hardware", "Numbers", "Lineages", "Find things"]);
    expect(await pane(page).getByRole("paragraph").first().innerText()).toContain("what builds on what");
    const questions = await exampleButtons(page).allInnerTexts();
    expect(questions).toHaveLength(examples.length);
    expect(new Set(questions).size).toBe(questions.length);
    expect(questions.filter((question) => !/^[A-Z].*[.?]$/.test(question))).toEqual([]);
    expect(await tabTitles(page)).toEqual(["MethodsForTheH100"]);
    await visitor.context.close();
  });

  test("answers every worked question when it is chosen, in one tab", async () => {
    const visitor = await welcome(browser);
    const page = await open(visitor);
    for (const [index, name] of examples.toSorted().entries()) {
      const query = readFileSync(join(folder, name), "utf8");
      const operation = /^query (\w+)/m.exec(query)?.[1] ?? "";
      const answered = page.waitForResponse((response) => isAnswerTo(response.request().postData(), operation));
      await exampleButtons(page).nth(index).click();
      const answer = (await (await answered).json()) as Answer;
      expect({ name, errors: answer.errors }).toEqual({ name, errors: undefined });
      expect({ name, nothing: Object.values(answer.data ?? { data: null }).includes(null) }).toEqual({ name, nothing: false });
    }
    expect(await tabTitles(page)).toHaveLength(1);
    await visitor.context.close();
  });

  test("leaves what a person wrote alone: an example then opens in a tab of its own", async () => {
    const visitor = await welcome(browser);
    const page = await open(visitor);
    await write(page, "query Mine { __typename }");
    await tab(page, "Mine").waitFor();
    await exampleButtons(page).nth(1).click();
    await tab(page, "AttentionOnHopper").waitFor();
    expect(await tabTitles(page)).toEqual(["Mine", "AttentionOnHopper"]);
    await visitor.context.close();
  });

  test("opens the query and the variables of an address, does not run them, and copies such an address", async () => {
    const visitor = await welcome(browser);
    await visitor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const query = "query Linked($ref: String!) { technique(ref: $ref) { name } }";
    const page = await open(visitor, `?${new URLSearchParams({ query, variables: '{"ref":"FA3"}' }).toString()}`);
    expect(await tabTitles(page)).toEqual(["Linked"]);
    expect(await page.getByLabel("Variables", { exact: true }).innerText()).toContain('"FA3"');
    expect(await page.locator(".graphiql-plugin *").count()).toBe(0);
    await runButton(page).click();
    await shown(page).getByText("FlashAttention-3").waitFor();

    await page.getByLabel("Copy a link to this query").click();
    await page.getByLabel("Link copied").waitFor();
    const link = new URL(await page.evaluate<string>("navigator.clipboard.readText()"));
    expect([link.pathname, link.searchParams.get("query"), link.searchParams.get("variables")]).toEqual([
      "/graphql",
      query,
      '{"ref":"FA3"}',
    ]);

    await write(page, "query Mine { __typename }");
    await tab(page, "Mine").waitFor();
    expect(new URL(page.url()).search).toBe("");
    await visitor.context.close();
  });

  test("takes a token, masked, sends it with each request, and keeps it in memory alone", async () => {
    const visitor = await welcome(browser);
    const page = await open(visitor);
    const secret = "secret-of-somebody";
    await page.getByLabel("Token: none is sent").click();
    const field = page.getByLabel("Token", { exact: true });
    expect(await field.getAttribute("type")).toBe("password");
    await field.fill(secret);
    await page.keyboard.press("Escape");
    await page.getByLabel("Token: sent with each request").waitFor();
    await write(page, "query Mine { viewer { name } }");
    await tab(page, "Mine").waitFor();
    const sent = page.waitForRequest((request) => request.method() === "POST" && (request.postData() ?? "").includes("Mine"));
    await runButton(page).click();
    expect(await (await sent).headerValue("authorization")).toBe(`Bearer ${secret}`);
    await shown(page).getByText("UNAUTHENTICATED").waitFor();
    expect(await page.evaluate<string>("JSON.stringify([localStorage, sessionStorage, document.cookie, location.href])")).not.toContain(
      secret,
    );

    await page.reload();
    await page.getByLabel("Token: none is sent").click();
    expect(await field.inputValue()).toBe("");
    await visitor.context.close();
  });

  test("works at the plain http address of a local network, copying included", async () => {
    const address = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    const host = address.find(({ family, internal }) => family === "IPv4" && !internal)?.address;
    if (host === undefined) {
      console.warn("PLAIN HTTP NOT TESTED: this machine has no address but its own.");
      return;
    }
    const visitor = await welcome(browser);
    const page = await open(visitor, "", localAddress(host));
    expect(await page.evaluate("isSecureContext")).toBe(false);
    await exampleButtons(page).nth(1).click();
    await shown(page).getByText('"data"').first().waitFor();
    await page.getByLabel("Copy a link to this query").click();
    await page.getByLabel("Link copied").waitFor();
    await page.getByLabel(/^Copy query/).click();
    await page.getByLabel("New tab").click();
    await editor(page).locator(".view-lines").click();
    await page.keyboard.press("Control+v");
    await tab(page, "AttentionOnHopper").nth(1).waitFor();
    // Browsers say that this header has no meaning at such an address.
    expect(visitor.errors.filter((error) => !error.includes("Cross-Origin-Opener-Policy"))).toEqual([]);
    await visitor.context.close();
  });

  test("stands in one column on a phone: the list, then the question above its answer", async () => {
    const visitor = await welcome(browser, phone);
    const page = await open(visitor);
    await exampleButtons(page).nth(3).click();
    await shown(page).getByText('"data"').first().waitFor();
    const [question, answer] = [await editor(page).boundingBox(), await shown(page).boundingBox()];
    expect(question?.width).toBeGreaterThan(340);
    expect(answer?.width).toBeGreaterThan(340);
    expect(answer?.height).toBeGreaterThan(200);
    expect(answer?.y).toBeGreaterThanOrEqual((question?.y ?? 0) + (question?.height ?? 0));
    expect(await overflow(page)).toBe(0);
    await page.getByLabel("Show Examples").click();
    expect((await pane(page).boundingBox())?.width).toBeGreaterThan(340);
    await page.getByLabel("Hide Examples").click();
    await shown(page).getByText('"data"').first().waitFor();
    await visitor.context.close();
  });

  test.each(["light", "dark"] as const)(
    "has nothing serious for axe, and completes in the colours of the page (%s)",
    async (colorScheme) => {
      const visitor = await welcome(browser, { ...desk, colorScheme });
      const page = await open(visitor);
      await exampleButtons(page).nth(1).click();
      await shown(page).getByText('"data"').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);

      await write(page, "{ ");
      await page.keyboard.type("stat");
      await page.locator(".suggest-widget.visible").waitFor();
      const [popup, sidebar] = await Promise.all([backgroundOf(page, ".suggest-widget"), backgroundOf(page, ".graphiql-container")]);
      expect(popup).toBe(sidebar);
      await visitor.context.close();
    },
  );

  test("shows the schema in the explorer and in the documentation, with a search that is not cut off", async () => {
    const visitor = await welcome(browser);
    const page = await open(visitor);

    await page.getByLabel("Show GraphiQL Explorer").click();
    await pane(page).locator(".graphiql-explorer-root").getByText("allHardware").first().waitFor();

    await page.getByLabel("Show Documentation Explorer").click();
    await pane(page).getByRole("link", { name: "Query", exact: true }).click();
    await pane(page).getByRole("link", { name: "allHardware", exact: true }).waitFor();
    const search = pane(page).getByRole("combobox");
    await search.focus();
    const [box, column] = [await search.boundingBox(), await pane(page).boundingBox()];
    expect(box?.width).toBeGreaterThan(150);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((column?.x ?? 0) + (column?.width ?? 0));
    await visitor.context.close();
  });

  test("asks no other machine and logs no error", async () => {
    const visitor = await welcome(browser);
    const page = await open(visitor);
    await runButton(page).click();
    await shown(page).getByText('"data"').first().waitFor();
    for (const name of ["History", "Documentation Explorer", "GraphiQL Explorer", "Examples"])
      await page.getByLabel(`Show ${name}`).click();
    await page.getByLabel("Prettify query").click();
    await page.waitForLoadState("networkidle");

    const own = [`${server?.url ?? ""}/`, "blob:", "data:"];
    expect(visitor.requests.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([]);
    expect(visitor.requests.filter((url) => url.endsWith(".worker.js")).length).toBeGreaterThanOrEqual(3);
    expect(visitor.errors).toEqual([]);
    await visitor.context.close();
  });

  test("keeps the visitor's own tabs and the pane that was left open for the next visit", async () => {
    const visitor = await welcome(browser);
    const page = await open(visitor);
    await page.getByLabel("Hide Examples").click();
    await page.getByLabel("New tab").click();
    await write(page, "query Mine { __typename }");
    await tab(page, "Mine").waitFor();
    while (!(await storedTabs(visitor)).includes("query Mine")) await setTimeout(50);
    await page.close();

    const next = await open(visitor);
    expect(await tabTitles(next)).toEqual(["MethodsForTheH100", "Mine"]);
    expect(await editor(next).innerText()).toContain("Mine");
    expect(await next.getByLabel("Show Examples").count()).toBe(1);
    await visitor.context.close();
  });
});

function isAnswerTo(body: string | null, operation: string): boolean {
  return body !== null && (JSON.parse(body) as { query: string }).query.includes(`query ${operation}`);
}

const editor = (page: Page) => page.locator(".graphiql-query-editor");
const shown = (page: Page) => page.locator(".graphiql-response");
const pane = (page: Page) => page.locator(".graphiql-plugin");
const exampleButtons = (page: Page) => pane(page).getByRole("listitem").getByRole("button");
const runButton = (page: Page) => page.locator(".graphiql-execute-button");
const tab = (page: Page, title: string) => page.locator(`.graphiql-tab-button[title="${title}"]`);

/** Puts a text in the place of all that the editor holds. */
async function write(page: Page, text: string): Promise<void> {
  await editor(page).locator(".view-lines").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}

const backgroundOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate<string>(`getComputedStyle(document.querySelector("${selector}")).backgroundColor`);

async function tabTitles(page: Page): Promise<string[]> {
  const buttons = await page.locator(".graphiql-tab-button").all();
  return Promise.all(buttons.map(async (button) => (await button.getAttribute("title")) ?? ""));
}

/** Read from outside the page, whose Content-Security-Policy forbids the eval that `waitForFunction` needs. */
async function storedTabs({ context }: Visitor): Promise<string> {
  const { origins } = await context.storageState();
  return origins.flatMap((origin) => origin.localStorage).find((item) => item.name === "graphiql:tabState")?.value ?? "";
}

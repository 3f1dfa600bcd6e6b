import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { startTestServer } from "../support/test-server.js";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const MORE_FLAGS = ["--disable-component-update", "--disable-sync"];

const isMissing = !existsSync(CHROMIUM);
const missing = `No Chromium at ${CHROMIUM}: install it (apt-get install chromium) or name another in CHROMIUM_PATH.`;
/** On a developer's machine the suite may be left out, loudly; a CI run that left it out would pass without having looked. */
const isSkipped = isMissing && !process.env["CI"];
if (isSkipped) console.warn(`PLAYGROUND NOT TESTED. ${missing}`);

interface Visitor {
  readonly context: BrowserContext;
  /** Every address that the visitor's pages and their workers asked for. */
  readonly requests: string[];
  /** Whatever a developer would see in red. */
  readonly errors: string[];
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly unknown[];
}

(isSkipped ? describe.skip : describe)("the playground", () => {
  let browser: Browser | undefined;
  let server: Awaited<ReturnType<typeof startTestServer>> | undefined;

  beforeAll(async () => {
    if (isMissing) throw new Error(missing);
    server = await startTestServer();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...MORE_FLAGS] });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A person who has not been here before: nothing stored, nothing cached. */
  async function welcome(): Promise<Visitor> {
    if (!browser) throw new Error("The browser is not running.");
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const visitor: Visitor = { context, requests: [], errors: [] };
    context.on("request", (request) => visitor.requests.push(request.url()));
    context.on("requestfailed", (request) => visitor.errors.push(`${request.url()} failed: ${request.failure()?.errorText ?? ""}`));
    context.on("console", (message) => message.type() === "error" && visitor.errors.push(message.text()));
    context.on("weberror", (error) => visitor.errors.push(String(error.error())));
    return visitor;
  }

  /** Opens the playground and waits until the schema has come and the editor shows a question. */
  async function open(visitor: Visitor): Promise<Page> {
    if (!server) throw new Error("The server is not running.");
    const page = await visitor.context.newPage();
    const introspection = page.waitForResponse((response) => isAnswerTo(response.request().postData(), "IntrospectionQuery"));
    await page.goto(`${server.url}/graphql`);
    await introspection;
    await editor(page).locator(".view-line").first().waitFor();
    return page;
  }

  test("loads with one tab for each worked question, named after its operation", async () => {
    const visitor = await welcome();
    const page = await open(visitor);
    const titles = await tabTitles(page);
    expect(await page.title()).toBe("Papergraph");
    expect(titles.length).toBeGreaterThanOrEqual(8);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).not.toContain("<untitled>");
    expect(await editor(page).innerText()).toContain("#");
    await visitor.context.close();
  });

  test("shows the answer to the first question when it is run", async () => {
    const visitor = await welcome();
    const page = await open(visitor);
    await runButton(page).click();
    await shown(page).getByText('"targetedBy"').first().waitFor();
    const text = await shown(page).innerText();
    expect(text).toContain('"data"');
    expect(text).not.toContain('"errors"');
    await visitor.context.close();
  });

  test("has an answer to every worked question", async () => {
    const visitor = await welcome();
    const page = await open(visitor);
    for (const title of await tabTitles(page)) {
      await tab(page, title).click();
      const answered = page.waitForResponse((response) => isAnswerTo(response.request().postData(), title));
      await runButton(page).click();
      const answer = (await (await answered).json()) as Answer;
      expect({ title, errors: answer.errors }).toEqual({ title, errors: undefined });
      expect({ title, nothing: Object.values(answer.data ?? { data: null }).includes(null) }).toEqual({ title, nothing: false });
    }
    await visitor.context.close();
  });

  test("shows the schema in the explorer and in the documentation", async () => {
    const visitor = await welcome();
    const page = await open(visitor);
    const pane = page.locator(".graphiql-plugin");

    await page.getByLabel("Show GraphiQL Explorer").click();
    await pane.locator(".graphiql-explorer-root").getByText("allHardware").first().waitFor();

    await page.getByLabel("Show Documentation Explorer").click();
    await pane.getByRole("link", { name: "Query", exact: true }).click();
    await pane.getByRole("link", { name: "allHardware", exact: true }).waitFor();
    await visitor.context.close();
  });

  test("asks no other machine and logs no error", async () => {
    const visitor = await welcome();
    const page = await open(visitor);
    await runButton(page).click();
    await shown(page).getByText('"data"').first().waitFor();
    for (const name of ["History", "Documentation Explorer", "GraphiQL Explorer"]) await page.getByLabel(`Show ${name}`).click();
    for (const title of await tabTitles(page)) await tab(page, title).click();
    await page.getByLabel("Prettify query").click();
    await page.waitForLoadState("networkidle");

    const own = [`${server?.url ?? ""}/`, "blob:", "data:"];
    expect(visitor.requests.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([]);
    expect(visitor.requests.filter((url) => url.endsWith(".worker.js")).length).toBeGreaterThanOrEqual(3);
    expect(visitor.errors).toEqual([]);
    await visitor.context.close();
  });

  test("keeps the visitor's own tabs for the next visit", async () => {
    const visitor = await welcome();
    const page = await open(visitor);
    const kept = await tabTitles(page);
    const closed = kept.pop() ?? "";
    await tab(page, closed).hover();
    await tab(page, closed).locator("..").getByLabel("Close Tab").click();
    await page.getByLabel("New tab").click();
    await editor(page).click();
    await page.keyboard.insertText("query Mine { __typename }");
    await tab(page, "Mine").waitFor();
    while (!(await storedTabs(visitor)).includes("query Mine")) await setTimeout(50);
    await page.close();

    const next = await open(visitor);
    expect(await tabTitles(next)).toEqual([...kept, "Mine"]);
    expect(await editor(next).innerText()).toContain("Mine");
    await visitor.context.close();
  });
});

function isAnswerTo(body: string | null, operation: string): boolean {
  return body !== null && (JSON.parse(body) as { query: string }).query.includes(`query ${operation}`);
}

const editor = (page: Page) => page.locator(".graphiql-query-editor");
const shown = (page: Page) => page.locator(".graphiql-response");
const runButton = (page: Page) => page.locator(".graphiql-execute-button");
const tab = (page: Page, title: string) => page.locator(`.graphiql-tab-button[title="${title}"]`);

async function tabTitles(page: Page): Promise<string[]> {
  const buttons = await page.locator(".graphiql-tab-button").all();
  return Promise.all(buttons.map(async (button) => (await button.getAttribute("title")) ?? ""));
}

/** Read from outside the page, whose Content-Security-Policy forbids the eval that `waitForFunction` needs. */
async function storedTabs({ context }: Visitor): Promise<string> {
  const { origins } = await context.storageState();
  return origins.flatMap((origin) => origin.localStorage).find((item) => item.name === "graphiql:tabState")?.value ?? "";
}

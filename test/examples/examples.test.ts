import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { createHttpServer } from "../../src/api/http/http-server.js";
import { papergraph } from "../../src/model/papergraph.js";
import { describeInBrowser, launchBrowser } from "../support/browser.js";
import { strangers } from "../support/strangers.js";
import { openWorld, seedsFolder, type World } from "../world/world.js";

const examples = new URL("../../examples/", import.meta.url);
const notebook = fileURLToPath(new URL("papergraph.ipynb", examples));

let world: World;
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  world = await openWorld(seedsFolder);
  const silent = pino({ level: "silent" });
  app = await createHttpServer(papergraph, world.store, silent, { callers: strangers, corsOrigins: "*", answerCacheSize: 0 });
  url = await app.listen({ port: 0, host: "127.0.0.1" });
});

afterAll(async () => {
  await app.close();
  await world.close();
});

const isReady = spawnSync("python3", ["-c", "import gql.transport.requests, pandas"]).status === 0;
if (!isReady) console.warn('NOT TESTED: the notebook in examples/. Python lacks its packages: pip install "gql[requests]" pandas.');

(isReady ? test : test.skip)("the notebook runs, and shows what the graph says", async () => {
  const runner = fileURLToPath(new URL("run-notebook.py", import.meta.url));
  const { stdout } = await promisify(execFile)("python3", [runner, notebook], { env: { ...process.env, PAPERGRAPH: url } });
  expect(stdout).toMatch(/subject\.name +factor +bound +on\n/);
  expect(stdout).toMatch(/^SPEEDUP +\d/m);
  expect(stdout).toMatch(/^2023 +\d+ +\S/m);
  expect(stdout).toContain("@inproceedings{flashattention,");
});

test("the notebook holds no answers of its own, and asks with gql and pandas alone", () => {
  const { cells } = JSON.parse(readFileSync(notebook, "utf8")) as {
    cells: { cell_type: string; outputs?: unknown[]; source: string[] }[];
  };
  const code = cells.filter(({ cell_type: type }) => type === "code");
  expect(code.flatMap(({ outputs = [] }) => outputs)).toEqual([]);
  const imports = code.flatMap(({ source }) => source.flatMap((line) => /^(?:import|from) (\w+)/.exec(line)?.[1] ?? []));
  expect(new Set(imports)).toEqual(new Set(["os", "pandas", "gql"]));
});

describeInBrowser("the page in examples/", () => {
  test("asks from another origin, shows results with their papers, and tells what is wrong", async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`${new URL("page/index.html", examples).href}?server=${url}`);
      await page.waitForSelector("li");
      expect(await page.locator("li").count()).toBe(10);
      expect(await page.locator("[role=status]").textContent()).toMatch(/^\d+ results say/);
      const table = (await page.locator("#table").getAttribute("href")) ?? "";
      expect(await (await fetch(table)).text()).toMatch(/^id,claim,/);
      await page.fill("input", "Hopper or H100");
      await page.click("button");
      await page
        .locator("[role=status]")
        .filter({ hasText: /^0 results/ })
        .waitFor();
      expect(await page.locator("li").count()).toBe(0);
    } finally {
      await browser.close();
    }
  });
});

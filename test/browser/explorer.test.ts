import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { describeInBrowser, desk, launchBrowser, overflow, phone, seriousFindings, welcome } from "../support/browser.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

/** A page of each sort, by its address. */
const addresses = [
  "/",
  "/?q=flash",
  "/technique/flashattention",
  "/system/vllm",
  "/hardware/h100",
  "/paper/flashattention-2",
  "/results?metric=SPEEDUP&plot=hardware",
  "/lineage/flashattention",
  "/lineage/flashattention?view=picture",
  "/compare",
  "/compare?refs=technique:flashattention-2~technique:flashattention-3",
  "/technique/no-such-thing",
];

describeInBrowser("the explorer", () => {
  let browser: Browser;
  let server: TestServer;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const sizes = [
    ["on a desk, light", desk, "light"],
    ["on a phone, dark", phone, "dark"],
  ] as const;

  test.each(sizes)(
    "%s: every page is accessible, fits, asks nobody else and breaks no rule of its policy",
    async (_name, window, colorScheme) => {
      const { context, requests, errors } = await welcome(browser, { ...window, colorScheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      for (const address of addresses) {
        await page.goto(server.url + address);
        await isReady(page);
        expect({ address, findings: await seriousFindings(page) }).toEqual({ address, findings: [] });
        expect({ address, overflow: await overflow(page) }).toEqual({ address, overflow: 0 });
      }
      expect(requests.filter((url) => !url.startsWith(`${server.url}/`) && !url.startsWith("data:"))).toEqual([]);
      // A page that is not there says so in its status, which a browser tells too.
      expect(errors.filter((error) => !error.includes("404 (Not Found)"))).toEqual([]);
      await context.close();
    },
  );
});

/** Waits until the page has been taken over by its script. */
async function isReady(page: Page): Promise<void> {
  await page.locator("html[data-ready]").waitFor();
}

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { describeInBrowser, desk, launchBrowser, overflow, phone, seriousFindings, welcome } from "../support/browser.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

describeInBrowser("the ways between two things, and the families of hardware", () => {
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

  test.each(sizes)("are accessible, fit, ask nobody else and break no rule of their policy %s", async (_name, window, colorScheme) => {
    const { context, requests, errors } = await welcome(browser, { ...window, colorScheme });
    const page = await context.newPage();
    for (const address of ["/path?from=hipkittens&to=h100", "/hardware"]) {
      await page.goto(server.url + address);
      await page.locator("html[data-ready]").waitFor();
      expect({ address, findings: await seriousFindings(page), overflow: await overflow(page) }).toEqual({
        address,
        findings: [],
        overflow: 0,
      });
    }
    expect(requests.filter((url) => !url.startsWith(`${server.url}/`) && !url.startsWith("data:"))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("say each step with its papers, and that there is no way where there is none", async () => {
    const { context } = await welcome(browser);
    const page = await context.newPage();
    await page.goto(`${server.url}/path?from=hipkittens&to=thunderkittens`);
    expect(await page.title()).toBe("HipKittens to ThunderKittens · Papergraph");
    const step = page.getByRole("region", { name: "One step" }).locator(".path-steps li").first();
    expect((await step.innerText()).replaceAll(/\s+/g, " ")).toMatch(
      /HipKittens extends .*ThunderKittens .*HipKittens: Fast and Furious AMD Kernels/,
    );
    await context.close();
  });

  test("tell apart what a method is designed for, runs on, was measured on, and what is not reported", async () => {
    const { context } = await welcome(browser);
    const page = await context.newPage();
    await page.goto(`${server.url}/hardware`);
    const row = page.getByRole("row", { name: /CUDA-L1/ });
    const cell = row.locator('td[data-device="A100"]');
    expect((await cell.innerText()).replaceAll(/\s+/g, " ").trim()).toContain("measured");
    expect(await page.getByRole("cell", { name: "not reported" }).count()).toBeGreaterThan(0);
    expect(await page.getByRole("columnheader", { name: "A100" }).getAttribute("scope")).toBe("col");
    await context.close();
  });
});

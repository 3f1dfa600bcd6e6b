import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { desk, describeVisits, overflow, phone, seriousFindings } from "../support/browser.js";
import { startWorldServer } from "../support/world-server.js";

const folder = mkdtempSync(join(tmpdir(), "papergraph-tokens-"));
const tokensFile = join(folder, "tokens.yaml");
const token = "a-token-for-tests-that-is-long-enough-for-it";
const sha256 = createHash("sha256").update(token).digest("hex");
writeFileSync(tokensFile, `- { name: ada, roles: [EDITOR], sha256: ${sha256} }\n`, { mode: 0o600 });

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** An invented paper whose abstract states a relation and a result. */
const text = `@misc{mosaickernel,
  title = {MosaicKernel: Tiles That Stay},
  author = {Bright, Ada},
  year = {2025}, eprint = {2501.09999}, archivePrefix = {arXiv},
  abstract = {We present MosaicKernel, an attention kernel that extends QuickWeave. MosaicKernel is 2.5x faster than QuickWeave on H100 GPUs.}
}`;

describeVisits(
  "the page of what waits for review",
  () => startWorldServer({ PAPERGRAPH_TOKENS_FILE: tokensFile }),
  (at) => {
    /** Asks past the page, as another program does. */
    const ask = async (query: string, variables = {}): Promise<unknown> => {
      const response = await fetch(`${at.server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
      expect(errors).toBeUndefined();
      return data;
    };

    test("says that nothing waits, where nothing was imported", async () => {
      const page = await at.open("/review", desk);
      await page.getByRole("status").filter({ hasText: "Nothing waits." }).waitFor();
      await page.context().close();
    });

    test("shows the words that each statement rests on, and lets who may write accept and reject by the keyboard", async () => {
      await ask("mutation ($text: String!) { importPapers(input: { text: $text }) { changed } }", { text });
      const page = await at.open("/review", { ...phone, colorScheme: "dark" });
      const rows = page.locator(".waiting > li");
      const extension = rows.filter({ hasText: /MosaicKernel extends QuickWeave|MosaicKernel 2\.5×/ }).first();
      expect(await extension.locator("mark").first().innerText()).not.toBe("");
      const before = await rows.count();
      expect(before).toBeGreaterThan(1);
      // Who has no token sees all of it, and decides nothing.
      expect(await page.getByRole("button", { name: /^(?:Accept|Reject)/ }).count()).toBe(0);
      await page.getByLabel("Token").fill(token);
      await page.getByRole("button", { name: "Use it" }).click();
      await page.getByText("You write as ada").waitFor();
      expect([await seriousFindings(page), await overflow(page)]).toEqual([[], 0]);

      const [accepted, rejected] = [rows.nth(0), rows.nth(1)];
      const names = [
        await accepted.getByRole("button").first().getAttribute("aria-label"),
        await rejected.getByRole("button").last().getAttribute("aria-label"),
      ];
      await accepted.getByRole("button", { name: /^Accept/ }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: names[0] ?? "", exact: true }).waitFor({ state: "detached" });
      await page.getByRole("button", { name: names[1] ?? "", exact: true }).click();
      await page.getByRole("button", { name: names[1] ?? "", exact: true }).waitFor({ state: "detached" });
      const { waiting } = (await ask("{ waiting { totalCount } }")) as { waiting: { totalCount: number } };
      expect(await page.getByRole("status").filter({ hasText: /wait/ }).innerText()).toMatch(
        waiting.totalCount === 0 ? /^Nothing waits/ : new RegExp(`^${waiting.totalCount} `),
      );
      expect(waiting.totalCount).toBeLessThan(before);
      await page.context().close();
    });

    test("is where the mark of what was imported leads to", async () => {
      await ask("mutation ($text: String!) { importPapers(input: { text: $text }) { changed } }", {
        text: text.replaceAll("MosaicKernel", "PebbleKernel").replace("2501.09999", "2501.09998"),
      });
      const page = await at.open("/paper/pebblekernel-tiles-that-stay", desk);
      await page
        .getByRole("link", { name: /^imported/ })
        .first()
        .click();
      await page.waitForURL(/\/review\?about=/);
      await page.locator(".waiting mark").first().waitFor();
      await page.context().close();
    });
  },
);

import { expect, test } from "@jest/globals";
import { desk, describeVisits, overflow, phone, seriousFindings } from "../support/browser.js";
import { askAsEditor, signIn, startEditableServer } from "../support/editor.js";

/** An invented paper whose abstract states a relation and a result. */
const text = `@misc{mosaickernel,
  title = {MosaicKernel: Tiles That Stay},
  author = {Bright, Ada},
  year = {2025}, eprint = {2501.09999}, archivePrefix = {arXiv},
  abstract = {We present MosaicKernel, an attention kernel that extends QuickWeave. MosaicKernel is 2.5x faster than QuickWeave on H100 GPUs.}
}`;

describeVisits("the page of what waits for review", startEditableServer, (at) => {
  /** Asks past the page, as another program does. */
  const ask = async (query: string, variables = {}): Promise<unknown> => {
    const { data, errors } = (await (await askAsEditor(at.server, query, variables)).json()) as { data: unknown; errors?: unknown };
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
    await signIn(page);
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

  test("shows the words in the abstract, which is folded around them where it is long and opened by the keyboard", async () => {
    const filler = Array.from({ length: 12 }, (_, index) => `Looms of the sort number ${index} are slow to warm up.`).join(" ");
    const abstract = `${filler} We present ClayKernel, an attention kernel. ClayKernel is 2.5x faster than QuickWeave. ${filler}`;
    const long = `@misc{clay, title = {ClayKernel: Tiles That Stay Warm}, year = {2025}, abstract = {${abstract}}}`;
    await ask("mutation ($text: String!) { importPapers(input: { text: $text }) { changed } }", { text: long });
    const page = await at.open("/review?about=ClayKernel&statement=result", phone);
    const row = page.locator(".waiting > li", { hasText: /ClayKernel\s2\.5×/ });
    const passage = row.locator("blockquote", { has: page.locator("mark") }).first();
    expect((await passage.innerText()).length).toBeLessThan(600);
    expect(await passage.innerText()).toMatch(/^… .* …$/);
    await row.locator("summary").focus();
    await page.keyboard.press("Enter");
    const whole = row.locator("details blockquote");
    await whole.waitFor();
    expect(await whole.innerText()).toBe(abstract);
    expect([await passage.isVisible(), await seriousFindings(page), await overflow(page)]).toEqual([false, [], 0]);

    await page.goto(`${at.server.url}/paper/claykernel-tiles-that-stay-warm`);
    const shown = page.getByRole("region", { name: "Abstract" });
    expect(await shown.locator("p").first().innerText()).toBe(abstract);
    expect((await shown.locator("mark").allInnerTexts()).join(" ")).toContain("2.5x faster than QuickWeave");
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
});

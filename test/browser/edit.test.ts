import { expect, test } from "@jest/globals";
import { describeVisits, overflow, phone, seriousFindings } from "../support/browser.js";
import { askAsEditor, signIn, startEditableServer } from "../support/editor.js";

describeVisits("the page that corrects a thing", startEditableServer, (at) => {
  /** Writes past the page, as somebody else does. */
  const write = (query: string): Promise<Response> => askAsEditor(at.server, query);

  test("asks for a token, shows what is refused at its field, tells of others, and writes", async () => {
    const page = await at.open("/technique/quickweave", { ...phone, colorScheme: "dark" });
    await page.getByRole("link", { name: "Correct or add" }).click();
    await signIn(page, "wrong");
    await page.getByText("UNAUTHENTICATED").waitFor();
    await signIn(page);
    await page.getByText("You write as ada").waitFor();

    const name = page.getByLabel("Name", { exact: true });
    await name.fill("QuickWeave-2");
    await page.getByRole("button", { name: "Write name" }).click();
    await page.getByText("CONFLICT").waitFor();
    expect([await name.getAttribute("aria-invalid"), await page.locator(".field-error:visible").innerText()]).toEqual([
      "true",
      expect.stringMatching(/both go by .* CONFLICT$/),
    ]);
    expect([await seriousFindings(page), await overflow(page)]).toEqual([[], 0]);
    await name.fill("QuickWeave");

    await write(`mutation { putTechnique(input: { id: "technique:quickweave", summary: "Said by somebody else." }) { revision } }`);
    const others = page.getByLabel("Other names");
    await others.fill("QW, the first");
    await page.getByRole("button", { name: "Write other names" }).click();
    await page.getByRole("button", { name: "Read what is there now" }).click();
    await page.getByText("Said by somebody else.").waitFor();
    expect(await others.inputValue()).toBe("QW, the first");
    await page.getByRole("button", { name: "Write other names" }).click();
    await page.getByText("Written: the graph is at revision").waitFor();

    await page.getByRole("banner").getByRole("link", { name: "Results" }).click();
    await page.goBack();
    // Who has the token keeps it from page to page, and nothing else does.
    await page.getByText("You write as ada").waitFor();
    expect(await page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])")).toBe('[{},{},""]');
    await page.getByRole("link", { name: "QuickWeave", exact: true }).first().click();
    await page.getByText("QW, the first").waitFor();
    await page.context().close();
  });

  test("adds a relation with its source and takes it out again", async () => {
    const page = await at.open("/edit/technique/quickweave-2");
    await signIn(page);
    await page.getByLabel("QuickWeave-2 …").selectOption("USES out");
    for (const [box, text] of [
      ["The other thing", "threadbits"],
      ["The paper that says so", "quickweave"],
    ] as const) {
      await page.getByRole("combobox", { name: box }).fill(text);
      const kind = box === "The other thing" ? "technique" : "paper";
      await page
        .locator(`[role="option"]:visible`, { has: page.locator(`.kind-${kind}`) })
        .first()
        .click();
    }
    await page.getByRole("button", { name: "Add the relation" }).click();
    await page.getByRole("button", { name: "Take out: QuickWeave-2 uses ThreadBits" }).click();
    await page.getByRole("button", { name: "Take out: QuickWeave-2 uses ThreadBits" }).waitFor({ state: "detached" });
    await page.context().close();
  });

  test("corrects a result where its paper is corrected, and shows what is refused at its field", async () => {
    const page = await at.open("/edit/paper/loomserve");
    await signIn(page);
    const claim = "On ACME GPUs, LoomServe needs 30 % of the energy of Shuttle on average.";
    await page.locator("summary", { hasText: claim }).click();
    const form = page.getByRole("form", { name: claim });
    await form.getByLabel("Number", { exact: true }).fill("35");
    await form.getByLabel("Baseline", { exact: true }).fill("no such thing");
    await form.getByRole("button", { name: "Write number, baseline" }).click();
    await form.getByText("NOT_FOUND").waitFor();
    await form.getByLabel("Baseline", { exact: true }).fill("Shuttle");
    await form.getByRole("button", { name: /^Write number/ }).click();
    await form.getByText("Written: the graph is at revision").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const result = await fetch(
      `${at.server.url}/graphql?query=${encodeURIComponent('{ paper(ref: "paper:loomserve") { results(filter: { metric: { eq: ENERGY } }) { nodes { value baseline { id } bound claim } } } }')}`,
    );
    expect(await result.json()).toMatchObject({
      data: { paper: { results: { nodes: [{ value: 35, baseline: { id: "system:shuttle" }, bound: "AVERAGE", claim }] } } },
    });
    await page.context().close();
  });
});

import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { describeVisits, isReady, overflow, phone } from "../support/browser.js";
import { startTestServer } from "../support/test-server.js";

describeVisits("the page of a lineage", startTestServer, (at) => {
  test("says what it shows to those who share it, and is found by any name", async () => {
    const response = await fetch(`${at.server.url}/lineage/FlashAttention-2`);
    expect(new URL(response.url).pathname).toBe("/lineage/flashattention-2");
    const head = (await response.text()).split("</head>")[0] ?? "";
    expect(head).toContain("<title>Lineage of FlashAttention-2 · Papergraph</title>");
    expect(head).toMatch(/property="og:description" content="\d+ things came from FlashAttention-2, and it came from \d+ things?/);
    expect((await fetch(`${at.server.url}/lineage/no-such-thing`)).status).toBe(404);
  });

  test("shows the picture with what was measured, and opens the papers of a relation, also for whom the address is given to", async () => {
    const page = await at.open("/lineage/flashattention");
    expect(await page.locator(".picture-link").count()).toBe(await page.locator(".lineage-list tbody tr:not(.lineage-year)").count());
    const line = page.getByRole("link", { name: /^FlashAttention-2 extends FlashAttention: .*on A100/ });
    await line.locator(".picture-label").click();
    const details = page.getByRole("region", { name: "The chosen relation" });
    expect(await details.getByRole("heading", { level: 2 }).innerText()).toMatch(/FlashAttention-2\s+extends\s.*FlashAttention$/s);
    await details
      .getByRole("link", { name: /^Paper: FlashAttention-2: Faster/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get("edge")).toBe("EXTENDS:technique:flashattention-2:technique:flashattention");

    const other = await at.open(page.url().slice(at.server.url.length));
    expect(await other.getByRole("region", { name: "The chosen relation" }).innerText()).toBe(await details.innerText());
    await details.getByRole("link", { name: "Close" }).click();
    await details.waitFor({ state: "detached" });
    await Promise.all([page.context().close(), other.context().close()]);
  });

  test("is one stop of the Tab key, in which arrows lead on and Enter follows", async () => {
    const page = await at.open("/lineage/flashattention");
    const focused = (): Promise<string> => page.evaluate<string>("document.activeElement.dataset.id ?? document.activeElement.innerText");
    await page.getByRole("combobox", { name: "Show as" }).focus();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("technique:flashattention");
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toBe("technique:online-softmax");
    await page.keyboard.press("Shift+ArrowRight");
    expect(await focused()).toBe("EXTENDS:technique:flashattention:technique:online-softmax");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "The chosen relation" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("+");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("ArrowRight");
    const thing = await focused();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/${thing.replace(":", "/")}`);
    await page.context().close();
  });

  test("keeps what is chosen in its address, and the back button leads to the page before", async () => {
    const page = await at.open("/technique/flashattention");
    await page.goto(`${at.server.url}/lineage/flashattention`);
    await isReady(page);
    await page.getByRole("combobox", { name: "Direction" }).selectOption("ancestors");
    await page.getByRole("heading", { name: "The same as a list" }).waitFor();
    await page.getByRole("checkbox", { name: /^uses/ }).check();
    await page.getByRole("combobox", { name: "Steps" }).selectOption("1");
    await page.getByRole("combobox", { name: "Show as" }).selectOption("list");
    await page.locator(".picture").waitFor({ state: "detached" });
    expect(new URL(page.url()).search).toBe("?direction=ancestors&relations=extends~uses&depth=1&view=list");
    await page.goBack();
    await page.waitForURL("**/technique/flashattention");
    await page.context().close();
  });

  test("says that there is more, and shows it", async () => {
    const page = await at.open("/lineage/flashattention?depth=1");
    const few = await page.locator(".picture-thing").count();
    await page.getByRole("link", { name: "Go 2 steps" }).click();
    await page.waitForURL("**/lineage/flashattention?depth=2");
    await page.locator(".picture-thing").nth(few).waitFor();
    await page.context().close();
  });

  test("moves by dragging without following what lies under the pointer, and zooms", async () => {
    const page = await at.open("/lineage/flashattention");
    const canvas = page.locator(".picture-canvas");
    const root = page.locator(".picture-thing.is-root");
    const [before, box] = [await canvas.getAttribute("style"), await root.boundingBox()];
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 10];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y + 10, { steps: 4 });
    await page.mouse.up();
    const moved = await root.boundingBox();
    expect(Math.round((moved?.x ?? 0) - (box?.x ?? 0))).toBe(-60);
    expect(new URL(page.url()).pathname).toBe("/lineage/flashattention");
    await page.getByRole("button", { name: "Larger" }).click();
    expect((await root.boundingBox())?.width).toBeGreaterThan(box?.width ?? 0);
    expect(await canvas.getAttribute("style")).not.toBe(before);
    // Seen from so far that names would be too small, only those stand there that are large enough.
    for (let step = 0; step < 6; step += 1) await page.getByRole("button", { name: "Smaller" }).click();
    expect(await page.locator(".picture-thing > text").first().isVisible()).toBe(false);
    await page.locator('[data-id="technique:flashattention-3"]').hover();
    expect(await page.locator(".picture-names span:visible").allInnerTexts()).toEqual(["FlashAttention", "FlashAttention-3"]);
    await page.context().close();
  });

  test("is handed over as SVG that needs nothing else, and as Mermaid", async () => {
    const page = await at.open("/lineage/flashattention");
    const svg = await saved(page, "Download as SVG");
    expect([svg.startsWith("<svg "), svg.includes(`href="${at.server.url}/technique/flashattention-2"`)]).toEqual([true, true]);
    expect(/var\(|light-dark|color-mix|@import|<image|picture-hit"/.exec(svg)?.[0]).toBeUndefined();
    expect(/\.picture-thing[^{]*> ?rect \{[^}]*\}/.exec(svg.replaceAll("&gt;", ">"))?.[0]).toContain("#818b98");
    expect(await saved(page, "Download as Mermaid")).toContain('["FlashAttention-2"]');
    await page.context().close();
  });

  test("is a list on a phone, and a picture from top to bottom where it is asked for", async () => {
    const page = await at.open("/lineage/flashattention", phone);
    expect(await page.locator(".picture").isVisible()).toBe(false);
    expect(await page.getByRole("rowheader", { name: "2022" }).isVisible()).toBe(true);
    expect(await overflow(page)).toBe(0);
    await page.getByRole("combobox", { name: "Show as" }).selectOption("picture");
    const [root, older] = [page.locator(".picture-thing.is-root"), page.locator('[data-id="technique:online-softmax"]')];
    const [below, above] = [await root.boundingBox(), await older.boundingBox()];
    expect(below?.y).toBeGreaterThan(above?.y ?? Infinity);
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });
});

async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return readFile(await (await download).path(), "utf8");
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { describeVisits, desk, isReady, phone, welcome } from "../support/browser.js";
import { startWorldServer } from "../support/world-server.js";

const folder = fileURLToPath(new URL("screens/", import.meta.url));

/** Parts of all pixels that may differ: another version of the browser or its fonts moves edges of letters. */
const tolerance = 0.03;

/** How wide the system's font sets a line where the kept pictures were taken, in pixels: DejaVu Sans. Another one wraps lines elsewhere. */
const line = { text: "What built on what, by how much, and who says so", width: 412 };

const screens = [
  { name: "home", address: "/" },
  { name: "search", address: "/?q=weave" },
  { name: "technique", address: "/technique/quickweave" },
  { name: "hardware", address: "/hardware/onyx-90" },
  { name: "results", address: "/results?plot=time" },
  { name: "lineage", address: "/lineage/quickweave?view=picture" },
  { name: "compare", address: "/compare?refs=technique:quickweave~technique:quickweave-2" },
];

describeVisits("the main pages", startWorldServer, (at) => {
  const looks = [
    ["desk-light", desk, "light"],
    ["phone-dark", phone, "dark"],
  ] as const;

  test.each(looks)("look as in screens/*-%s.png", async (look, window, colorScheme) => {
    const { context } = await welcome(at.browser, { ...window, colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    const judge = await context.newPage();
    const width = await widthOf(judge, line.text);
    if (Math.round(width) !== line.width && !process.env["UPDATE_GOLDEN"]) {
      console.warn(`NOT COMPARED with test/browser/screens: the font here is another one (${String(width)} px a line).`);
      return context.close();
    }
    for (const { name, address } of screens) {
      await page.goto(at.server.url + address);
      await isReady(page);
      if (address.includes("plot")) await page.locator(".plot").waitFor();
      const seen = await page.screenshot();
      const path = `${folder}${name}-${look}.png`;
      if (process.env["UPDATE_GOLDEN"]) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, seen);
      } else if (existsSync(path)) {
        const share = await differingPixels(judge, seen, readFileSync(path));
        expect({ path, isAlike: share <= tolerance, share }).toEqual({ path, isAlike: true, share });
      } else throw new Error(`${path} is missing; UPDATE_GOLDEN=1 makes it.`);
    }
    await context.close();
  });
});

/** How wide a text is in the font that the pages are set in. */
function widthOf(page: Page, text: string): Promise<number> {
  return page.evaluate<number>(`(() => {
    const context = new OffscreenCanvas(1, 1).getContext("2d");
    context.font = "16px system-ui";
    return context.measureText(${JSON.stringify(text)}).width;
  })()`);
}

/** Which part of the pixels of two pictures differs visibly; all of them where the sizes differ. A browser reads the pictures. */
async function differingPixels(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const [left, right] = [one, other].map((png) => JSON.stringify(`data:image/png;base64,${png.toString("base64")}`));
  return page.evaluate<number>(`(async () => {
    const read = async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    };
    const [a, b] = await Promise.all([read(${left ?? ""}), read(${right ?? ""})]);
    if (a.width !== b.width || a.height !== b.height) return 1;
    let differing = 0;
    for (let i = 0; i < a.data.length; i += 4)
      if (Math.max(...[0, 1, 2].map((c) => Math.abs(a.data[i + c] - b.data[i + c]))) > 40) differing += 1;
    return differing / (a.width * a.height);
  })()`);
}

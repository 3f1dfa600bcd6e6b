import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readTextFile, textFiles } from "../../src/cli/text-files.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "papergraph-files-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (...names: readonly string[]): string => join(folder, ...names);
const found = (...paths: readonly string[]): string[] => textFiles(paths).map(({ name }) => relative(folder, name));
const read = (bytes: Uint8Array | string): Promise<unknown> => {
  writeFileSync(at("file"), bytes);
  return readTextFile({ name: at("file"), size: 1 });
};

test("a folder stands for its files, and no link in it is followed, so that none leads around in a circle or out of it", () => {
  mkdirSync(at("list", "deep"), { recursive: true });
  for (const name of ["b.bib", "a.ris", ".hidden"]) writeFileSync(at("list", name), "");
  writeFileSync(at("list", "deep", "c.json"), "");
  writeFileSync(at("outside"), "");
  symlinkSync(at("list"), at("list", "deep", "around"));
  symlinkSync(at("outside"), at("list", "out"));
  symlinkSync(at("nowhere"), at("list", "dangling"));
  expect(found(at("list"))).toEqual(["list/a.ris", "list/b.bib", "list/deep/c.json"]);
});

test("a link that is named itself is followed, and one that leads nowhere is refused in one line", () => {
  writeFileSync(at("papers"), "");
  symlinkSync(at("papers"), at("link"));
  expect(found(at("link"))).toEqual(["link"]);
  symlinkSync(at("loop"), at("loop"));
  symlinkSync(at("nowhere"), at("dangling"));
  expect(() => textFiles([at("loop")])).toThrow(`${at("loop")} cannot be opened: ELOOP.`);
  expect(() => textFiles([at("dangling")])).toThrow(`There is no file or folder ${at("dangling")}.`);
  expect(() => textFiles([at("papers", "below")])).toThrow(at("papers", "below"));
});

test("folders in which no file is are refused in one line", () => {
  mkdirSync(at("empty", "deep"), { recursive: true });
  writeFileSync(at("empty", ".hidden"), "");
  mkdirSync(at("other"));
  expect(() => textFiles([at("empty")])).toThrow(`There is no file in ${at("empty")} to import.`);
  expect(() => textFiles([at("empty"), at("other")])).toThrow(`There is no file in any of ${at("empty")}, ${at("other")} to import.`);
  writeFileSync(at("other", "a.ris"), "");
  expect(found(at("empty"), at("other"))).toEqual(["other/a.ris"]);
});

test("what is no file is not read: a device would never end", () => {
  expect(() => textFiles(["/dev/zero"])).toThrow("/dev/zero is neither a file nor a folder.");
});

test("a file that cannot be read says why, and the others are read", async () => {
  expect(await readTextFile({ name: at("gone"), size: 1 })).toEqual({ error: "The file cannot be read: ENOENT." });
  expect(await readTextFile({ name: folder, size: 1 })).toEqual({ error: "The file cannot be read: EISDIR." });
  expect(await readTextFile({ name: at("large"), size: 300_000_000 })).toEqual({ error: "The file is larger than 200 MB." });
});

test("a text is read in whatever encoding people have it, and what is none is refused", async () => {
  const text = "TY  - JOUR\r\nTI  - Kiln\r\nER  - \r\n";
  const utf16 = Buffer.from(text, "utf16le");
  expect(await read(text)).toEqual({ text });
  expect(await read(utf16)).toEqual({ text });
  expect(await read(Buffer.from(utf16).swap16())).toEqual({ text });
  expect(await read(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]))).toEqual({ text });
  expect(await read(Buffer.from("Öfen", "latin1"))).toEqual({ text: "Öfen" });
  expect(await read("\ufeffTY")).toEqual({ text: expect.stringMatching(/TY$/) });
  expect(await read(Buffer.from(Array.from({ length: 2_000 }, (_, index) => (index * 7) % 256)))).toEqual({
    error: "The file is no text.",
  });
  expect(await read("")).toEqual({ text: "" });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import type { PaperRecord } from "../../src/import/paper-record.js";
import { readRecords, type ReadOptions } from "../../src/import/read-records.js";
import { decodeText } from "../../src/import/text/decode-text.js";

const folder = fileURLToPath(new URL("inputs/", import.meta.url));

/** What must come out of an input, and why that is easily got wrong. */
interface Case {
  readonly format: string;
  readonly why: string;
  readonly options?: ReadOptions;
  readonly papers: readonly Record<string, unknown>[];
  readonly skipped?: readonly { readonly reason: string; readonly line?: number }[];
  readonly error?: string;
}

/** The format that an input has, by the folder that it is in. */
const formats: Readonly<Record<string, string>> = {
  "arxiv-atom": "ARXIV",
  "arxiv-listing": "ARXIV",
  "arxiv-oai": "ARXIV",
  "arxiv-rss": "ARXIV",
  bibtex: "BIBTEX",
  "csl-json": "CSL_JSON",
  "daily-papers-page": "DAILY_PAPERS",
  "hf-daily-papers": "HUGGING_FACE",
  "id-list": "ID_LIST",
  openalex: "OPENALEX",
  ris: "RIS",
  "semantic-scholar": "SEMANTIC_SCHOLAR",
};

/** A record in the words of the cases, with those of its fields that a case speaks of. */
function inWordsOf(expected: Readonly<Record<string, unknown>>, { arxivId, ...paper }: PaperRecord): Record<string, unknown> {
  const spoken: Record<string, unknown> = { ...paper, arxiv: arxivId, needs: paper.title === null ? ["title"] : undefined };
  return Object.fromEntries(Object.keys(expected).map((name) => [name, spoken[name]]));
}

describe.each(Object.keys(formats))("%s", (name) => {
  const files = readdirSync(join(folder, name));
  const inputs = files.filter((file) => !file.endsWith(".expected.json"));
  test.each(inputs)("%s is read as expected", (file) => {
    const expected = JSON.parse(readFileSync(join(folder, name, file.replace(/\.\w+$/, ".expected.json")), "utf8")) as Case;
    const text = decodeText(readFileSync(join(folder, name, file))) ?? "";
    const { format, papers, problems } = readRecords(text, "AUTO", expected.options);
    expect(format).toBe(formats[name]);
    expect(papers.map((paper, index) => inWordsOf(expected.papers[index] ?? {}, paper))).toEqual(expected.papers);
    const skipped = problems.filter(({ reason }) => reason !== "unreadable" && reason !== "incomplete");
    expect(
      skipped.map(({ reason, place }, index) => ({ reason, ...("line" in (expected.skipped?.[index] ?? {}) && { line: place?.line }) })),
    ).toEqual(expected.skipped ?? []);
    expect(problems.filter(({ reason }) => reason === "unreadable").map(({ message }) => message)).toEqual(
      expected.error === undefined ? [] : [expected.error],
    );
  });
});

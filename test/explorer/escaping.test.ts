import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@jest/globals";

const hostile = '</script><img src=x onerror=1>"&';

interface Bundle {
  readonly writePage: (
    path: string,
    search: string,
    origin: string,
    ask: Ask,
  ) => Promise<{ readonly status: number; readonly html: string }>;
}

type Ask = (query: string, variables: object) => Promise<{ status: number; text: string }>;

const { writePage } = (await import(pathToFileURL(resolve("dist/explorer/server.js")).href)) as Bundle;

/** An API in which one paper has a name, a summary, an abstract and a note that would break a page. */
const ask: Ask = (query) => {
  const paper = { id: "paper:x", name: hostile, slug: "x", aliases: [hostile], summary: hostile, url: null, origin: "CURATED" };
  const rest = { published: "2024", authors: [hostile], venue: hostile, arxivId: null, doi: null, contribution: "METHOD", codeUrl: null };
  const other = { id: "technique:y", name: hostile };
  const stated = { origin: "IMPORTED", confidence: 0.9, sources: [], references: [], note: hostile };
  const edge = { id: "e", relation: "INTRODUCES", from: paper, to: other, ...stated };
  const quote = { paper, part: "ABSTRACT", quote: hostile.slice(0, 12), start: 0, end: 12 };
  const data = query.includes("query Paper")
    ? {
        thing: { ...paper, ...rest, abstract: hostile, results: { totalCount: 0, nodes: [] } },
        neighborhood: { truncated: false, edges: [edge] },
        related: [{ node: other, reasons: [{ text: hostile }] }],
        waiting: { totalCount: 1, nodes: [{ evidence: [quote] }] },
      }
    : { statistics: { nodes: [] }, papers: { nodes: [] }, search: { nodes: [{ ...other, kind: "TECHNIQUE", summary: hostile }] } };
  return Promise.resolve({ status: 200, text: JSON.stringify({ data }) });
};

/** Asserts that no tag came from a name, and that no script ends before its end: the page has two, each ended once. */
function expectWhole(html: string): void {
  expect(html).not.toContain("<img");
  expect(html.match(/<\/script/g)).toHaveLength(2);
}

test("no name breaks the page of a thing, its head or the answers in it", async () => {
  const { status, html } = await writePage("/paper/x", "", "http://localhost", ask);
  expect(status).toBe(200);
  expectWhole(html);
  const [head = ""] = html.split("</head>");
  expect(head).toContain("<title>&lt;/script&gt;&lt;img src=x onerror=1&gt;&quot;&amp; · Papergraph</title>");
  const answers = /<script type="application\/json" id="answers">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  expect(answers).not.toContain("<");
  expect(JSON.stringify(JSON.parse(answers))).toContain("onerror=1");
});

test("no address breaks the page that says that there is nothing", async () => {
  const path = `/technique/${encodeURIComponent(hostile)}`;
  const nothing: Ask = (query) =>
    Promise.resolve(
      query.includes("query Technique")
        ? {
            status: 404,
            text: JSON.stringify({ data: null, errors: [{ message: "", extensions: { code: "NOT_FOUND", ref: `technique:${hostile}` } }] }),
          }
        : ask(query.replace("query Paper", ""), {}),
    );
  const { status, html } = await writePage(path, `?q=${encodeURIComponent(hostile)}`, "http://localhost", nothing);
  expect(status).toBe(404);
  expectWhole(html);
});

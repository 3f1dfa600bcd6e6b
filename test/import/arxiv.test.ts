import { describe, expect, test } from "@jest/globals";
import { readRecords } from "../../src/import/read-records.js";

describe("the address of the code", () => {
  const codeUrl = (text: string): string | null | undefined => readRecords(text).papers[0]?.codeUrl;
  const entry = (abstract: string, comment: string): string =>
    `<feed><entry><id>http://arxiv.org/abs/2503.01234v1</id><title>T</title><summary>${abstract}</summary><comment>${comment}</comment></entry></feed>`;
  const record = (comments: string): string =>
    `<OAI-PMH><record><metadata><arXiv><id>2503.01234</id><title>T</title>${comments}<abstract>A.</abstract></arXiv></metadata></record></OAI-PMH>`;

  test("may stand in a comment, where the abstract has none", () => {
    expect(codeUrl(entry("A.", "12 pages. Code: https://github.com/example/kiln"))).toBe("https://github.com/example/kiln");
    expect(codeUrl(entry("See https://github.com/example/loom", "Code: https://github.com/example/kiln"))).toBe(
      "https://github.com/example/loom",
    );
    expect(codeUrl(record("<comments>Our code is at https://example.org/kiln</comments>"))).toBe("https://example.org/kiln");
    expect(codeUrl(entry("A.", "Slides at https://example.org/talk"))).toBeNull();
  });

  test("is that of the link that a listing shows in its place", () => {
    const text = `<dl><dt><a href ="/abs/2503.01234">arXiv:2503.01234</a></dt><dd><div class='list-title mathjax'>T</div>
      <p class='mathjax'>Code is at <a href="https://github.com/example/kiln" class="link-external">this https URL</a>.</p></dd></dl>`;
    expect(readRecords(text).papers).toMatchObject([
      { codeUrl: "https://github.com/example/kiln", abstract: "Code is at https://github.com/example/kiln." },
    ]);
  });
});

test("records of OAI-PMH are read without the answer that they came in", () => {
  const record = (id: string): string =>
    `<record><header><identifier>oai:arXiv.org:${id}</identifier></header><metadata><arXiv><title>T ${id}</title></arXiv></metadata></record>`;
  for (const text of [record("2503.01234"), `<ListRecords>\n${record("2503.01234")}</ListRecords>`])
    expect(readRecords(text)).toMatchObject({ format: "ARXIV", papers: [{ title: "T 2503.01234", arxivId: "2503.01234" }], problems: [] });
});

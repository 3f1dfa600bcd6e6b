import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { expectData, expectRefusal, post } from "../support/http.js";
import { startWorldServer, type WorldServer } from "../support/world-server.js";

let server: WorldServer;

beforeAll(async () => {
  server = await startWorldServer();
});

afterAll(() => server.close());

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

const query = "query ($text: String!) { search(query: $text) { totalCount nodes { id } } }";

async function search(text: string): Promise<Found> {
  return expectData(await post(server, { query, variables: { text } }))["search"] as Found;
}

describe("text to search for", () => {
  test.each([
    ['"quickweave"', "quotes"],
    ["quickweave*", "a wildcard"],
    ["NOT quickweave", "an operator in capitals"],
    ["title:quickweave", "a field"],
    ["quickweave AND NEAR(a, 5) OR ^b", "operators of SQLite"],
    ["+quickweave -loomserve ~2 ^3 {a TO b} [c TO d] /e/ && || ! \\", "operators of Lucene"],
    ["' OR 1=1 -- quickweave", "SQL"],
    ['"}) DETACH DELETE n // quickweave', "Cypher"],
    ["\u202equickweave\u202c\u200f", "bidirectional marks"],
    ["qui\u00adckwe\u200bave", "letters with invisible ones between"],
    ["Qu\u0131\u0307ckweave".normalize("NFD"), "a decomposed letter"],
    ["ＱＵＩＣＫＷＥＡＶＥ", "wide letters"],
    ["quickweave \ud83e\uddf6", "an emoji"],
  ])("%j (%#) may hold %s", async (text) => {
    const { nodes } = await search(text);
    expect(nodes.map(({ id }) => id)).toContain("technique:quickweave");
  });

  test("is the same composed and decomposed", async () => {
    expect(await search("Quíckwéave".normalize("NFC"))).toEqual(await search("Quíckwéave".normalize("NFD")));
  });

  test.each(["%", "_", "*", "?", "%%%", "* OR *", '""', "\\", "()", "…", "the", "of the and"])(
    "%j alone finds what is called so, or nothing",
    async (text) => {
      expect((await search(text)).nodes.every(({ id }) => id.includes(text))).toBe(true);
    },
  );

  test("may be one letter", async () => {
    for (const letter of "aqzé0") expect((await search(letter)).totalCount).toBeGreaterThanOrEqual(0);
    expect((await search("q")).nodes[0]).toEqual({ id: "technique:quickweave" });
  });

  test("is no regular expression, whatever it would cost as one", async () => {
    for (const text of ["(a+)+$", `${"a".repeat(400)}!`, ".*".repeat(200), "(.|.)*".repeat(80), "a".repeat(500), "\u0301".repeat(500)])
      expect((await search(text)).totalCount).toBeGreaterThanOrEqual(0);
  });

  test("may be empty, as a search box is before anything is typed", async () => {
    for (const text of ["", " \n\t\u00a0"]) expect(await search(text)).toEqual({ totalCount: 0, nodes: [] });
  });

  test("is refused where it is long, or no text", async () => {
    const refused: [string, RegExp][] = [
      ["weave ".repeat(1_700), /has 10200 characters; at most 500/],
      [Array.from({ length: 51 }, (_, index) => `w${index}`).join(" "), /has 51 words; at most 50/],
      ["a\u0000b", /NUL character/],
      ["\udc00", /surrogate/],
    ];
    for (const [text, message] of refused)
      expect(expectRefusal(await post(server, { query, variables: { text } }), 400, "BAD_USER_INPUT")).toMatch(message);
  });
});

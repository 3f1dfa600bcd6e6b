import { beforeAll, describe, expect, test } from "@jest/globals";
import { answerLimit } from "../../../src/api/http/limits.js";
import { noCounts } from "../../../src/plan/work/graph-counts.js";
import type { GraphStore } from "../../../src/store/port/graph-store.js";
import { openBothWays, type BothWays } from "../../support/both-ways.js";

/** What the store answers next, for each root field. */
let data: readonly unknown[] = [];
let ways: BothWays;

beforeAll(async () => {
  const never = (): Promise<never> => Promise.reject(new Error("Nothing asks for this."));
  const store: GraphStore = {
    description: "answers what a test says",
    read: () => Promise.resolve({ answers: data.map((each) => ({ data: each })), revision: 1 }),
    load: () => ({ running: 0, waiting: 0 }),
    version: () => null,
    counts: () => Promise.resolve(noCounts),
    curatedFingerprint: never,
    carry: () => {
      throw new Error("Nothing asks for this.");
    },
    replaceCurated: never,
    write: never,
    revision: never,
    changes: never,
    size: never,
    ping: never,
    close: never,
  };
  ways = await openBothWays(store);
});

/** Every failure has an id of its own. */
const withoutIds = (text: string): string => text.replaceAll(/"errorId":"[^"]*"/g, '"errorId":""');

async function compare(query: string): Promise<{ text: string; isWritten: boolean; status: number }> {
  const [one, other] = [await ways.written(query), await ways.executed(query)];
  expect([one.status, withoutIds(one.text)]).toEqual([other.status, withoutIds(other.text)]);
  return { text: one.text, isWritten: one.executed === 0, status: one.status };
}

const paper = { kind: "PAPER", id: "paper:a", name: "A", aliases: ["b"], contribution: "METHOD", origin: "CURATED" };

describe("values that need care", () => {
  test.each<[string, string, Record<string, unknown>]>([
    ["text with quotes, line breaks, backslashes and control characters", "name", { name: 'a "b"\\\n\u0000\u001f\u007f\u2028' }],
    ["text with emoji, and half of one", "aliases", { aliases: ["a 👩‍🔬", "\ud83d", "\ude00 b"] }],
    ["minus zero", "authorCount", { authorCount: -0 }],
    ["an absent property", "summary url", {}],
    ["a number where a text is due", "name", { name: 12 }],
    ["a text where a number is due", "authorCount", { authorCount: "12" }],
    ["a boolean where a date is due", "published", { published: true }],
  ])("%s: written", async (_name, fields, given) => {
    data = [{ ...paper, ...given }];
    expect((await compare(`{ paper(ref: "a") { ${fields} } }`)).isWritten).toBe(true);
  });

  test.each([0.1, 1e21, 1e-7, 123456789012345680, -2.5, Number.MIN_VALUE])("the number %p: written", async (value) => {
    data = [{ kind: "RESULT", value }];
    expect((await compare('{ result(id: "result:a/b") { value } }')).isWritten).toBe(true);
  });
});

describe("answers that break a promise of the schema are executed", () => {
  test.each<[string, string, Record<string, unknown>]>([
    ["null where nothing may be null", "name", { name: null }],
    ["null in a list", "aliases", { aliases: ["a", null] }],
    ["no list where one is due", "aliases", { aliases: "a" }],
    ["a word that is none of the enum", "contribution", { contribution: "POEM" }],
    ["half a number where a whole one is due", "authorCount", { authorCount: 1.5 }],
    ["a number that is too large", "authorCount", { authorCount: 2 ** 31 }],
    ["an object where a text is due", "name", { name: {} }],
    ["an object that was not read", "introduces { totalCount }", {}],
  ])("%s", async (_name, fields, given) => {
    data = [{ ...paper, ...given }];
    const { isWritten, text } = await compare(`{ paper(ref: "a") { id ${fields} } }`);
    expect([isWritten, text.startsWith('{"errors":')]).toEqual([false, true]);
  });

  test.each(["POEM", undefined, "RESULT"])("a node of the kind %p where something with a name is due", async (kind) => {
    data = [{ kind, id: "a", ">node": null }];
    expect((await compare('{ method(ref: "a") { id } }')).isWritten).toBe(false);
  });

  test("a number that is none", async () => {
    data = [{ kind: "RESULT", value: Number.NaN }];
    expect((await compare('{ result(id: "result:a/b") { value } }')).isWritten).toBe(false);
  });
});

describe("the size of an answer", () => {
  const frame = '{"data":{"paper":{"name":""}}}'.length;
  const query = '{ paper(ref: "a") { name } }';

  test("is what is written, to the character", async () => {
    data = [{ ...paper, name: "a".repeat(answerLimit - frame) }];
    const { text, isWritten } = await compare(query);
    expect([text.length, isWritten]).toEqual([answerLimit + 1, true]);
  });

  test.each(["a", '"', "\n"])("counts what is written of %j, and one more is refused", async (letter) => {
    const written = JSON.stringify(letter).length - 2;
    data = [{ ...paper, name: letter.repeat((answerLimit - frame) / written + 1) }];
    const { status, text } = await compare(query);
    expect([status, text]).toEqual([400, expect.stringContaining('"ANSWER_TOO_LARGE"')]);
  });
});

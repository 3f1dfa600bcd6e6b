import { expect, test } from "@jest/globals";
import { PapergraphError } from "../../../src/errors.js";
import { Combinations } from "../../../src/store/neo4j/combinations.js";
import type { ReadStatement, Rows, Statement } from "../../../src/store/neo4j/connect/statement.js";

const statementOf = (cypher: string, value = 1): ReadStatement => ({ cypher, parameters: { p0: value }, columns: ["data"] });

const both = [statementOf("RETURN $given.p0 AS data"), statementOf("RETURN -$given.p0 AS data", 2)];

/** What a server would answer. */
const answer = ({ cypher }: Statement): Promise<Rows> =>
  Promise.resolve(cypher.includes("CALL") ? [{ rows0: [{ data: 1 }], rows1: [{ data: -2 }] }] : [{ data: cypher.includes("-") ? -2 : 1 }]);

/** Lets what is planned aside come to its end. */
const aside = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));

/** Asks so often, and tells what was run each time. */
async function ask(combinations: Combinations, times: number, run = answer, statements = both): Promise<string[][]> {
  const asked: string[][] = [];
  for (let time = 0; time < times; time += 1) {
    const ran: string[] = [];
    const heard = (statement: Statement): Promise<Rows> => {
      ran.push(statement.cypher);
      return run(statement);
    };
    expect(await combinations.run(statements, heard)).toEqual([[{ data: 1 }], [{ data: -2 }]].slice(0, statements.length));
    asked.push(ran);
    await aside();
  }
  return asked;
}

test("statements that are asked together again are one from the third time, with the parameters of each under names of their own", async () => {
  const planned: Statement[] = [];
  const combinations = new Combinations((statement) => Promise.resolve(planned.push(statement)));
  expect((await ask(combinations, 4)).map(({ length }) => length)).toEqual([2, 2, 1, 1]);
  expect(planned).toHaveLength(1);
  expect(planned[0]?.parameters).toEqual({ p0_0: 1, p0_1: 2 });
  expect(planned[0]?.cypher).toContain("RETURN -$given.p0_1 AS data");
  expect(combinations.areOne(both)).toBe(true);
});

test("a statement alone runs as it is", async () => {
  const combinations = new Combinations(() => Promise.reject(new Error("Nothing is planned.")));
  expect(await ask(combinations, 3, answer, both.slice(0, 1))).toEqual(Array.from({ length: 3 }, () => ["RETURN $given.p0 AS data"]));
});

test("while a combination is planned, and where the server cannot plan it, statements run by themselves", async () => {
  let fail: (error: Error) => void = () => undefined;
  const combinations = new Combinations(() => new Promise((_, reject) => (fail = reject)));
  expect((await ask(combinations, 4)).map(({ length }) => length)).toEqual([2, 2, 2, 2]);
  fail(new Error("It is too much."));
  await aside();
  expect((await ask(combinations, 3)).map(({ length }) => length)).toEqual([2, 2, 2]);
});

test("a combination that was answered too late is not asked again, and one of a server that was away is planned anew", async () => {
  const combinations = new Combinations(() => Promise.resolve());
  await ask(combinations, 3);
  const late = (): Promise<Rows> => Promise.reject(new PapergraphError("TIMEOUT", "It is late."));
  await expect(combinations.run(both, late)).rejects.toMatchObject({ code: "TIMEOUT" });
  expect((await ask(combinations, 2)).map(({ length }) => length)).toEqual([2, 2]);
  combinations.forget();
  expect((await ask(combinations, 3)).map(({ length }) => length)).toEqual([2, 2, 1]);
});

test("a bounded number of combinations is known, and none that is very long", async () => {
  const combinations = new Combinations(() => Promise.resolve());
  const others = (index: number): ReadStatement[] => [...both.slice(0, 1), statementOf(`RETURN -$given.p0 AS data /* ${index} */`, 2)];
  await ask(combinations, 3);
  for (let index = 0; index < 100; index += 1) await ask(combinations, 1, answer, others(index));
  expect(combinations.areOne(both)).toBe(false);
  const long = [...both.slice(0, 1), statementOf(`RETURN -$given.p0 AS data /* ${"x".repeat(16_000)} */`, 2)];
  expect((await ask(combinations, 3, answer, long)).map(({ length }) => length)).toEqual([2, 2, 2]);
});

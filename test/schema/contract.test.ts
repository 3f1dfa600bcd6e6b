import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { buildSchema, DangerousChangeType, extendSchema, findBreakingChanges, findDangerousChanges, parse } from "graphql";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { papergraph } from "../../src/model/papergraph.js";

/** The contract, and what asking and identifiers, dates and documentation add to it. */
const paths = ["contract", "contract-ask", "contract-knowledge"].map((name) =>
  join(process.env["PAPERGRAPH_SHARED"] ?? "../shared", `${name}.graphql`),
);

const isAtHand = paths.every((path) => existsSync(path));
if (!isAtHand)
  console.warn(`SKIPPED: the schema is not compared with the contract, for there is no ${paths.join(", ")}. Set PAPERGRAPH_SHARED to its folder.`);

/** Where the project went on: facts that compare nothing have no outcome. */
const intended = ["Result.outcome changed type from Outcome! to Outcome."];

(isAtHand ? describe : describe.skip)("the schema keeps what the contract promises", () => {
  const [own = "", ...added] = isAtHand ? paths.map((path) => readFileSync(path, "utf8")) : [];
  const contract = isAtHand ? added.reduce((schema, text) => extendSchema(schema, parse(text)), buildSchema(own)) : undefined;
  const schema = buildGraphSchema(papergraph);

  test("nothing is missing or different", () => {
    const changes = contract && findBreakingChanges(contract, schema).map(({ description }) => description);
    expect(changes?.filter((change) => !intended.includes(change))).toEqual([]);
  });

  test("no argument or input field has another default", () => {
    expect(contract && findDangerousChanges(contract, schema).filter(({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE)).toEqual([]);
  });
});

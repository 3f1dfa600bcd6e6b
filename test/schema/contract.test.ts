import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { buildSchema, DangerousChangeType, findBreakingChanges, findDangerousChanges } from "graphql";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { papergraph } from "../../src/model/papergraph.js";

const path = join(process.env["PAPERGRAPH_SHARED"] ?? "../shared", "contract.graphql");

/** What the contract promises and later work adds: the traversals, and the types that only they reach. An entry goes when its field or type comes. */
const notYet = {
  FIELD_REMOVED: ["Query.search", "Query.lineage", "Query.paths", "Query.related", "Query.compare", "Query.neighborhood"],
  TYPE_REMOVED: [
    ...["SearchConnection", "SearchEdge"],
    ...["Lineage", "LineageNode", "LineageDirection", "GraphEdge"],
    ...["Path", "PathStep", "StepDirection"],
    ...["RelatedEntity", "Reason", "ReasonKind"],
    ...["Comparison", "ComparisonAspect", "ComparisonCell", "ResultPair"],
    "Subgraph",
  ],
};

const isAtHand = existsSync(path);
if (!isAtHand)
  console.warn(`SKIPPED: the schema is not compared with the contract, for there is no ${path}. Set PAPERGRAPH_SHARED to its folder.`);

(isAtHand ? describe : describe.skip)("the schema keeps what the contract promises", () => {
  const contract = isAtHand ? buildSchema(readFileSync(path, "utf8")) : undefined;
  const schema = buildGraphSchema(papergraph);
  const named = ({ type, description }: { type: string; description: string }): string => `${type} ${description.split(" ")[0] ?? ""}`;
  const broken = contract ? findBreakingChanges(contract, schema).map(named) : [];
  const excused = Object.entries(notYet).flatMap(([change, names]) => names.map((name) => `${change} ${name}`));

  test("nothing else is missing or different", () => {
    expect(broken.filter((change) => !excused.includes(change))).toEqual([]);
  });

  test("everything that is excused is still missing", () => {
    expect(excused.filter((change) => !broken.includes(change))).toEqual([]);
  });

  test("no argument or input field has another default", () => {
    expect(contract && findDangerousChanges(contract, schema).filter(({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE)).toEqual([]);
  });
});

import { describe, expect, test } from "@jest/globals";
import type { ObjectSelection } from "../../../src/plan/selection.js";
import { planOne } from "../../support/plan-query.js";

/** The parts of an object that hold nodes, as nested lists of `key: name`. */
const show = (object: ObjectSelection): unknown[] =>
  object.map((part) => (part.node ? `${part.key}: ${part.name}` : [`${part.key}: ${part.name}`, show(part.object)]));

describe("an object that is not a node", () => {
  test("is read for the nodes in it, at any depth, under their response keys", () => {
    const query =
      '{ lineage(of: "x") { start: root { id } nodes { depth node { id } } edges { from { id } papers: sources { id } note } truncated } }';
    expect(show(planOne("lineage", query).object)).toEqual([
      "start: root",
      ["nodes: nodes", ["node: node"]],
      ["edges: edges", ["from: from", "papers: sources"]],
    ]);
  });

  test("holds nodes of every kind that its field may show", () => {
    const [items, pairs] = planOne("compare", '{ compare(refs: ["x", "y"]) { items { id } pairs { left { id } } } }').object;
    expect(items?.node?.kinds).toHaveLength(6);
    expect(pairs?.object?.[0]?.node?.kinds).toEqual(["RESULT"]);
  });

  test("of plain values alone has nothing to read", () => {
    expect(planOne("paths", '{ paths(from: "x", to: "y") { length } }').object).toEqual([]);
  });
});

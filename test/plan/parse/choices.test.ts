import { describe, expect, test } from "@jest/globals";
import { papergraph } from "../../../src/model/papergraph.js";
import { chosenKinds, chosenRelations } from "../../../src/plan/parse/choices.js";

const relations = papergraph.relations.map(({ name }) => name);

describe("the kinds that an argument chooses", () => {
  test("are all that have names where it is not given", () => {
    expect(chosenKinds(papergraph, undefined)).toEqual(papergraph.type("Entity").kinds);
    expect(chosenKinds(papergraph, null)).toEqual(papergraph.type("Entity").kinds);
  });

  test("come in the order of the model, each once", () => {
    expect(chosenKinds(papergraph, ["HARDWARE", "PAPER", "HARDWARE"])).toEqual(["PAPER", "HARDWARE"]);
  });

  test("leave out those without names, and are none where none is named", () => {
    expect(chosenKinds(papergraph, ["RESULT", "MODEL"])).toEqual(["MODEL"]);
    expect(chosenKinds(papergraph, [])).toEqual([]);
  });
});

describe("the relations that an argument chooses", () => {
  test("are all where it is not given, or those that pass by default", () => {
    expect(chosenRelations(papergraph, null)).toEqual(relations);
    expect(chosenRelations(papergraph, undefined, (edge) => edge.weak)).toEqual(["MENTIONS"]);
  });

  test("come in the order of the model, also those that would not pass by default", () => {
    const chosen = [relations[4], "MENTIONS", relations[0]];
    expect(chosenRelations(papergraph, chosen, (edge) => !edge.weak)).toEqual(relations.filter((name) => chosen.includes(name)));
  });

  test("are none where none is named", () => {
    expect(chosenRelations(papergraph, [])).toEqual([]);
  });
});

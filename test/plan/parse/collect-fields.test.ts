import { describe, expect, test } from "@jest/globals";
import { buildSchema, Kind, parse, type FieldNode, type FragmentDefinitionNode } from "graphql";
import { papergraph } from "../../../src/model/papergraph.js";
import { collectFields, type RequestedField } from "../../../src/plan/parse/collect-fields.js";

const schema = buildSchema(`
  interface Yarn { colour: String length: Int twin: Yarn }
  type Wool implements Yarn { colour: String length: Int twin: Yarn warmth: Int }
  type Silk implements Yarn { colour: String length: Int twin: Yarn shine: Int }
  union Thing = Wool | Silk
  type Query { yarn: Yarn }
`);

/** The fields that the first root field of a document asks of objects of these types. */
function collect(text: string, types: readonly string[] = ["Wool"], variables: Readonly<Record<string, unknown>> = {}): RequestedField[] {
  const { definitions } = parse(text);
  const fragments: Record<string, FragmentDefinitionNode> = {};
  const parents: FieldNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    if (definition.kind === Kind.OPERATION_DEFINITION)
      parents.push(...definition.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD));
  }
  return collectFields({ model: papergraph, schema, fragments, variables, planText: () => [] }, types, parents);
}

/** Fields as `key: name`, with the types to which they apply where not all do. */
const show = (fields: readonly RequestedField[]): string[] => fields.map(({ key, name, types }) => `${key}: ${name} on ${types.join("|")}`);

describe("the fields of a selection", () => {
  test("come in the order in which they are written, each under its response key", () => {
    expect(show(collect("{ yarn { length tint: colour colour } }"))).toEqual([
      "length: length on Wool",
      "tint: colour on Wool",
      "colour: colour on Wool",
    ]);
  });

  test("leave out __typename, which the executor answers", () => {
    expect(collect("{ yarn { __typename kind: __typename } }")).toEqual([]);
  });

  test("are merged under one response key, so that what stands below is asked together", () => {
    const [twin, ...more] = collect("{ yarn { twin { colour } twin { length } } }");
    expect(more).toEqual([]);
    expect(twin?.nodes).toHaveLength(2);
  });

  test("are merged over several parents", () => {
    expect(
      collect("{ yarn { twin { colour } } again: yarn { twin { length } colour } }").map(({ key, nodes }) => [key, nodes.length]),
    ).toEqual([
      ["twin", 2],
      ["colour", 1],
    ]);
  });
});

describe("a fragment", () => {
  test("is opened where it stands, whether it is named or inline", () => {
    const fields = collect("{ yarn { ...long ... { colour } } } fragment long on Yarn { length }");
    expect(show(fields)).toEqual(["length: length on Wool", "colour: colour on Wool"]);
  });

  test("counts once, however often it is spread", () => {
    expect(collect("{ yarn { ...a ...a } } fragment a on Yarn { colour }").map(({ nodes }) => nodes.length)).toEqual([1]);
  });

  test("that spreads itself ends", () => {
    expect(show(collect("{ yarn { ...a } } fragment a on Yarn { colour ...a }"))).toEqual(["colour: colour on Wool"]);
  });

  test("applies to the types that its condition names: itself, an interface's and a union's", () => {
    const fields = collect("{ yarn { ... on Silk { shine } ... on Wool { warmth } ... on Yarn { colour } ... on Thing { length } } }", [
      "Wool",
      "Silk",
    ]);
    expect(show(fields)).toEqual([
      "warmth: warmth on Wool",
      "colour: colour on Wool|Silk",
      "length: length on Wool|Silk",
      "shine: shine on Silk",
    ]);
  });

  test("may give one response key another meaning in each type", () => {
    const fields = collect("{ yarn { ... on Silk { value: shine } ... on Wool { value: warmth } } }", ["Wool", "Silk"]);
    expect(show(fields)).toEqual(["value: warmth on Wool", "value: shine on Silk"]);
  });

  test("may ask more of a field in one type than in another", () => {
    const fields = collect("{ yarn { twin { colour } ... on Silk { twin { length } } } }", ["Wool", "Silk"]);
    expect(fields.map(({ types, nodes }) => [types.join(), nodes.length])).toEqual([
      ["Wool", 1],
      ["Silk", 2],
    ]);
  });
});

describe("@skip and @include", () => {
  test.each([
    ["@skip(if: true)", false],
    ["@skip(if: false)", true],
    ["@include(if: true)", true],
    ["@include(if: false)", false],
    ["@skip(if: true) @include(if: true)", false],
    ["@skip(if: false) @include(if: false)", false],
    ["@skip(if: false) @include(if: true)", true],
  ])("%s on a field, an inline fragment and a spread: kept is %s", (directives, isKept) => {
    const kept = isKept ? ["colour: colour on Wool"] : [];
    expect(show(collect(`{ yarn { colour ${directives} } }`))).toEqual(kept);
    expect(show(collect(`{ yarn { ... ${directives} { colour } } }`))).toEqual(kept);
    expect(show(collect(`{ yarn { ...a ${directives} } } fragment a on Yarn { colour }`))).toEqual(kept);
  });

  test("take their condition from a variable", () => {
    const query = "query ($no: Boolean!) { yarn { colour @skip(if: $no) length @include(if: $no) } }";
    expect(show(collect(query, ["Wool"], { no: true }))).toEqual(["length: length on Wool"]);
    expect(show(collect(query, ["Wool"], { no: false }))).toEqual(["colour: colour on Wool"]);
  });

  test("leave out one occurrence of a field and not the other", () => {
    expect(collect("{ yarn { twin { colour } twin @skip(if: true) { length } } }").map(({ nodes }) => nodes.length)).toEqual([1]);
  });

  test("on a spread that is skipped leave the next spread of the fragment alone", () => {
    expect(show(collect("{ yarn { ...a @skip(if: true) ...a } } fragment a on Yarn { colour }"))).toEqual(["colour: colour on Wool"]);
  });
});

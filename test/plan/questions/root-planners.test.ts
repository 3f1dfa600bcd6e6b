import { describe, expect, test } from "@jest/globals";
import { extendSchema, GraphQLObjectType, GraphQLSchema, parse } from "graphql";
import { buildGraphSchema } from "../../../src/api/build-schema.js";
import { papergraph } from "../../../src/model/papergraph.js";
import { questions } from "../../../src/plan/questions/all-questions.js";
import { checkRootFields, rootPlanners, unplannedFields } from "../../../src/plan/questions/root-planners.js";
import { extendedModel } from "../../model/extended-model.js";

const schema = buildGraphSchema(papergraph);

describe("the fields of Query and Subscription, and the planners", () => {
  test.each([
    ["the model", papergraph],
    ["an extended model", extendedModel],
  ])("are the same, of %s", (_name, model) => {
    const built = buildGraphSchema(model);
    const fields = [built.getQueryType(), built.getSubscriptionType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
    expect([...rootPlanners(model).keys(), ...unplannedFields].sort()).toEqual(fields.sort());
  });

  test("are refused where a field has no planner, by the name of the field", () => {
    const more = extendSchema(schema, parse("extend type Query { venues: Int authors: Int }"));
    expect(() => {
      checkRootFields(papergraph, more);
    }).toThrow(/^Query\.venues has no planner: .* Query\.authors has no planner: /);
  });

  test("are refused where nobody says that a subscription needs no plan", () => {
    const more = extendSchema(schema, parse("extend type Subscription { arrived: Int }"));
    expect(() => {
      checkRootFields(papergraph, more);
    }).toThrow(/^Subscription\.arrived is not known: /);
  });

  test("are refused where a planner has no field, by the name of the field", () => {
    const { lineage: _lineage, ...fields } = schema.getQueryType()?.toConfig().fields ?? {};
    const fewer = new GraphQLSchema({ query: new GraphQLObjectType({ name: "Query", fields }) });
    expect(() => {
      checkRootFields(papergraph, fewer);
    }).toThrow(/^Query has no field lineage, though a question plans it: /);
  });

  test("are refused where two questions plan one field", () => {
    const types = new Map(papergraph.types);
    types.set("Paper", { ...papergraph.type("Paper"), list: { field: "search", description: "Takes over a field." } });
    expect(() => rootPlanners({ ...papergraph, types })).toThrow("Two questions plan Query.search; give one of them another field.");
  });
});

test("each question goes by one name, the one that its selections carry", () => {
  for (const [name, { fields }] of Object.entries(questions)) {
    expect(name).toMatch(/^[a-z]+$/);
    expect(fields(papergraph).length).toBeGreaterThan(0);
  }
});

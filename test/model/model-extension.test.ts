import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { isEnumType, isInputObjectType, isObjectType, type GraphQLEnumType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { buildGraphSchema } from "../../src/api/build-schema.js";
import { checkSeeds } from "../../src/seed/check-seeds.js";
import { readSeedFiles } from "../../src/seed/read-seed-files.js";
import { seedSchema } from "../../src/seed/seed-schema.js";
import { askStore } from "../support/ask-store.js";
import { openWorld } from "../world/world.js";
import { extendedModel, writeExtendedSeeds } from "./extended-model.js";
import { added, columnsAndIndexes, expected, question } from "./extended-question.js";

let schema: GraphQLSchema;
let seeds: string;

beforeAll(() => {
  schema = buildGraphSchema(extendedModel);
  seeds = writeExtendedSeeds();
});

afterAll(() => {
  rmSync(seeds, { recursive: true });
});

/** The names of a type's fields with their types, or of an enum's words. */
function parts(name: string): string[] {
  const type = schema.getType(name);
  if (isEnumType(type)) return type.getValues().map((value) => value.name);
  const fields: readonly { name: string; type: unknown }[] =
    isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
  return fields.map((field) => `${field.name}: ${String(field.type)}`);
}

describe("a property that is declared once", () => {
  test("is a field, a filter, an order and a facet", () => {
    expect(parts("Technique")).toEqual(expect.arrayContaining(["maturity: Int", "stage: Stage", "keywords: [String!]!"]));
    expect(parts("TechniqueFilter")).toEqual(
      expect.arrayContaining(["maturity: IntFilter", "stage: StageFilter", "keywords: StringListFilter"]),
    );
    expect(parts("TechniqueOrderField")).toEqual(expect.arrayContaining(["MATURITY", "STAGE"]));
    expect(parts("TechniqueFacetField")).toEqual(expect.arrayContaining(["MATURITY", "STAGE"]));
    expect(parts("Stage")).toEqual(["IDEA", "SHIPPED"]);
    expect(parts("MethodFilter").join()).not.toMatch(/maturity|stage|keywords/);
  });

  test("is a property of the seed schema", () => {
    const { definitions } = seedSchema(extendedModel) as { definitions: Record<string, { properties: object }> };
    expect(definitions["Technique"]?.properties).toMatchObject({
      maturity: { type: "integer", description: "How grown-up it is, from 1 to 5." },
      stage: { enum: ["IDEA", "SHIPPED"] },
      keywords: { type: "array" },
    });
  });
});

describe("a relation that is declared once", () => {
  test("is a field, a filter, a facet and an order by its count at both ends", () => {
    for (const type of ["Technique", "System", "Method"]) {
      expect(parts(`${type}Filter`)).toEqual(
        expect.arrayContaining(["replaces: MethodRelationFilter", "replacedBy: MethodRelationFilter"]),
      );
      expect(parts(`${type}OrderField`)).toEqual(expect.arrayContaining(["REPLACES_COUNT", "REPLACED_BY_COUNT"]));
      expect(parts(`${type}FacetField`)).toEqual(expect.arrayContaining(["REPLACES", "REPLACED_BY"]));
    }
    expect(parts("Technique")).toEqual(expect.arrayContaining(["replacedBy: MethodRelationConnection!"]));
    expect(parts("RelationType")).toEqual(expect.arrayContaining(["REPLACES", "APPEARED_AT"]));
  });

  test("is described wherever the schema speaks of relations as it is", () => {
    const { lineage, paths } = schema.getQueryType()?.getFields() ?? {};
    expect(lineage?.args.find(({ name }) => name === "relations")?.description).toMatch(/SUCCEEDS or REPLACES\.$/);
    expect(paths?.description).toMatch(/None takes MENTIONS or APPEARED_AT where `via` does not name it\./);
    expect(paths?.args.find(({ name }) => name === "via")?.description).toMatch(/all but MENTIONS and APPEARED_AT without it/);
    const score = (schema.getType("RelatedEntity") as GraphQLObjectType).getFields()["score"]?.description;
    expect(score).toMatch(/2 for an ancestor, 1\.5 for what is obsolete, 1 for hardware, /);
    expect(score).toMatch(/0\.5 \/ ln\(n\) of MENTIONS, .*, REPLACES and APPEARED_AT,/);
    const reason = (schema.getType("ReasonKind") as GraphQLEnumType).getValue("SHARED_OBSOLETE");
    expect(reason?.description).toBe("Both make it unnecessary (REPLACES).");
  });

  test("is checked in the seeds: its ends, and that it does not go in a circle", () => {
    expect(checkSeeds(readSeedFiles(seeds), extendedModel).findings).toEqual([]);
    const wrong = writeExtendedSeeds("hardware:onyx");
    expect(checkSeeds(readSeedFiles(wrong), extendedModel).findings).toEqual([
      expect.objectContaining({ at: "papers/quickweave-2.yaml", message: expect.stringContaining("replaces") }),
    ]);
    const files = readSeedFiles(seeds);
    const circle = files.map((file) =>
      file.path === "papers/quickweave.yaml"
        ? { ...file, text: file.text.replace("    uses:", "    replaces: [technique:threadbits]\n    uses:") }
        : file,
    );
    expect(checkSeeds(circle, extendedModel).findings[0]?.message).toMatch(/REPLACES goes in a circle/);
    rmSync(wrong, { recursive: true });
  });
});

describe("a kind that is declared once", () => {
  test("is a root list, an item, and an end of what papers introduce and mention", () => {
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(expect.arrayContaining(["venues", "venue"]));
    expect(parts("Venue")).toEqual(expect.arrayContaining(["founded: Int", "introducedBy: PaperRelationConnection!"]));
    expect(parts("VenueFilter")).toEqual(expect.arrayContaining(["founded: IntFilter", "mentionedBy: PaperRelationFilter"]));
    expect(parts("Kind")).toContain("VENUE");
  });

  test("is an entry of the seed schema", () => {
    const { definitions } = seedSchema(extendedModel) as { definitions: Readonly<Record<string, object>> };
    expect(definitions["Venue"]).toMatchObject({ required: ["id", "name"], properties: { founded: { type: "integer" } } });
  });
});

test("a fresh store keeps and answers all of it", async () => {
  const world = await openWorld(seeds, extendedModel);
  expect(columnsAndIndexes(world.path)).toEqual(expect.arrayContaining(added));
  expect(await askStore(world.store, question, {}, extendedModel)).toMatchObject({ data: expected });
  await world.close();
});

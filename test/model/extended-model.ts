import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ModelDeclaration } from "../../src/model/declare/declaration.js";
import { buildModel } from "../../src/model/build/build-model.js";
import { papergraphDeclaration } from "../../src/model/declare/papergraph.js";
import { worldFolder } from "../world/world.js";

const { vocabularies, commons, kinds, relations } = papergraphDeclaration;
const technique = kinds["Technique"];
if (!technique) throw new Error("The model has no techniques.");

/** The model with a few declarations more, as somebody would write them: properties, a kind, relations, and what these make things have in common. */
const declaration: ModelDeclaration = {
  ...papergraphDeclaration,
  vocabularies: {
    ...vocabularies,
    Stage: { description: "How far something has come.", values: { IDEA: "Only written down.", SHIPPED: "In daily use." } },
  },
  commons: {
    ...commons,
    OBSOLETE: { description: "Both make it unnecessary.", noun: "what is obsolete", sentence: "Both make {} unnecessary.", weight: 1.5 },
  },
  kinds: {
    ...kinds,
    Technique: {
      ...technique,
      properties: {
        ...technique.properties,
        maturity: { type: "int", order: true, facet: true, description: "How grown-up it is, from 1 to 5." },
        stage: { type: "enum", vocabulary: "Stage", order: true, facet: true, description: "How far it has come." },
        keywords: { type: "list", required: true, description: "Words that it is looked for by." },
      },
    },
    Venue: {
      description: "Where papers appear.",
      interface: "Entity",
      list: { field: "venues", description: "All venues." },
      item: { field: "venue", description: "One venue." },
      properties: { founded: { type: "int", order: true, description: "Its first year." } },
    },
  },
  relations: {
    ...relations,
    REPLACES: {
      description: "Makes something else unnecessary.",
      ends: [{ from: ["Method"], to: ["Method"] }],
      forward: { field: "replaces", description: "What it makes unnecessary." },
      backward: { field: "replacedBy", description: "What makes it unnecessary." },
      phrase: "makes unnecessary",
      acyclic: true,
      descent: true,
      common: "OBSOLETE",
    },
    APPEARED_AT: {
      description: "Was published there.",
      ends: [{ from: ["Paper"], to: ["Venue"] }],
      forward: { field: "appearedAt", description: "Where it was published." },
      backward: { field: "published", description: "What was published there." },
      weak: true,
    },
  },
};

export const extendedModel = buildModel(declaration);

/** Writes the seed folder of the tiny graph with values for what the extended model adds; `replaced` is the end of the new relation. */
export function writeExtendedSeeds(replaced = "technique:quickweave"): string {
  const folder = mkdtempSync(join(tmpdir(), "papergraph-extended-"));
  for (const part of ["papers", "registry"]) cpSync(join(worldFolder, part), join(folder, part), { recursive: true });
  const edit = (file: string, after: string, lines: readonly string[]): void => {
    const path = join(folder, file);
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(after, () => [after, ...lines].join("\n")),
    );
  };
  edit("papers/quickweave-2.yaml", "authorCount: 5", ["appearedAt: [venue:weavers-days]"]);
  edit("papers/quickweave-2.yaml", "    category: QUANTIZATION", [
    ...["    maturity: 4", "    stage: SHIPPED", "    keywords: [thread, bit]"],
    `    replaces: [{ to: ${replaced}, note: In half the space. }]`,
  ]);
  edit("papers/loomserve.yaml", "contribution: SYSTEM", ["mentions: [venue:weavers-days]"]);
  edit("papers/loomserve.yaml", "    systemType: INFERENCE_ENGINE", ["    replaces: [technique:quickweave]"]);
  writeFileSync(join(folder, "registry/venues.yaml"), "nodes:\n  - id: venue:weavers-days\n    name: Weavers' Days\n    founded: 1998\n");
  return folder;
}

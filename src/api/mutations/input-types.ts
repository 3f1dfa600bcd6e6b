import { ID } from "type-graphql";
import type { End, Model, Property, Type } from "../../model/model.js";
import { mustBeWritten, written } from "../../model/written.js";
import { valueType } from "../types/base-types.js";
import { Url } from "../types/scalars.js";
import type { Argument, TypeRegistry } from "../types/type-registry.js";

/** The kinds that are written as nodes of their own: all that have names. */
export const namedTypes = (model: Model): Type[] => [...model.types.values()].filter((type) => !type.isInterface && type.isNamed);

/** What is written of a node through the API. */
export const inputProperties = (type: Type): Property[] => written(type).filter((property) => property.input !== false);

/** The links of a result that are written beside its paper. */
export const inputLinks = (model: Model): End[] =>
  [...model.type("Result").ends.values()].filter(({ direction, field }) => direction === "out" && field !== "paper");

/** The field of a batch that holds nodes of a kind: `techniques`. */
export function batchField({ list, item }: Type): string {
  const plural = list?.field ?? "";
  return plural.startsWith("all") ? (item?.field ?? plural) : plural;
}

/** Defines the inputs of the mutations. What nodes and results have follows from the model. */
export function defineInputs(types: TypeRegistry, model: Model): void {
  for (const type of namedTypes(model)) defineNodeInput(types, type);
  defineResultInput(types, model);
  const ends = [
    { name: "from", type: () => String, required: true, description: "A ref of what it starts at." },
    { name: "relation", type: () => types.enum("RelationType"), required: true, description: "The relation." },
    { name: "to", type: () => String, required: true, description: "A ref of what it leads to." },
  ];
  types.defineInput(
    "RelationInput",
    "A relation as it is written. Every node is a `ref`; `sources` are the papers that say so, `references` addresses: at least one of either.",
    [
      ...ends,
      { name: "sources", type: () => [String], description: "The papers that say so, as refs; they are added to those it has." },
      { name: "references", type: () => [Url], description: "Addresses of documentation that says so; they are added to those it has." },
      { name: "note", type: () => String, description: "A short remark in place of the one before; null clears it." },
    ],
  );
  types.defineInput(
    "RelationKeyInput",
    "Which relation to take out. With `sources` only these papers stop saying so; the relation goes with its last source.",
    [...ends, { name: "sources", type: () => [String], description: "The papers that stop saying so, as refs." }],
  );
  types.defineEnum("ReviewVerdict", {
    description: "What people say of statements that were read out of texts.",
    values: {
      ACCEPT: "They stand for it: it is contributed from then on.",
      REJECT: "The text does not say so, or it is wrong: it goes, and no import of the same paper brings it back.",
    },
  });
  types.defineInput(
    "ReviewInput",
    "Accepting turns imported statements into contributed ones; rejecting takes them out, and the same import does not bring them back.",
    [
      { name: "results", type: () => [ID], description: "Results, by their ids." },
      {
        name: "relations",
        type: () => [types.class("RelationKeyInput")],
        description:
          "Relations. With `sources` only the word of these papers is accepted, and what others were read to say goes; or only theirs is rejected.",
      },
      {
        name: "verdict",
        type: () => types.enum("ReviewVerdict"),
        required: true,
        description: "Whether all of them are right, or none is.",
      },
    ],
  );
  types.defineInput(
    "BatchInput",
    "Any number of writes that hold together or not at all. Refs may mean what the same batch writes. What is taken out goes first.",
    [
      ...namedTypes(model).map((type) => ({
        name: batchField(type),
        type: () => [types.class(`${type.name}Input`)],
        description: `${type.list?.description.replace(/^All /, "") ?? type.name} to write`
          .replace(/\.? to write$/, " to write.")
          .replace(/^./, (letter) => letter.toUpperCase()),
      })),
      { name: "results", type: () => [types.class("ResultInput")], description: "Results to write." },
      { name: "relations", type: () => [types.class("RelationInput")], description: "Relations to write." },
      { name: "removeRelations", type: () => [types.class("RelationKeyInput")], description: "Relations to take out." },
      { name: "removeNodes", type: () => [ID], description: "Nodes to take out, by their ids." },
    ],
  );
}

function defineNodeInput(types: TypeRegistry, type: Type): void {
  const properties = inputProperties(type);
  const needed = properties.filter(mustBeWritten).map(({ name }) => name);
  const name = needed.find((each) => each === "title" || each === "name") ?? "name";
  const noun = type.name.toLowerCase();
  types.defineInput(
    `${type.name}Input`,
    `A ${noun} as it is written. Without \`id\` it is the one that is called so, or a new one, whose slug is made of the ${name}. A field left ` +
      `out stays as it is, null clears it; ${needed.join(" and ")} must be given for a new one.`,
    [
      { name: "id", type: () => ID, description: `Its id: \`${noun}:\` and a slug in lower case with hyphens.` },
      ...properties.map((property) => propertyArgument(types, property)),
    ],
  );
}

function defineResultInput(types: TypeRegistry, model: Model): void {
  const always = new Set(["metric", "claim"]);
  types.defineInput("ResultInput", "One claim of a paper as it is written. Every node is a `ref`. Its id is `result:<paper slug>/<key>`.", [
    { name: "paper", type: () => String, required: true, description: "A ref of the paper that says so." },
    { name: "key", type: () => String, description: "Unique within the paper, kebab case; made of metric and subject where left out." },
    ...inputLinks(model).map(({ field, edge, description }) => ({
      name: field,
      type: edge.many ? () => [String] : () => String,
      required: edge.required,
      description: `${description.replace(/\.$/, "")}: ${edge.many ? "refs" : "a ref"}.`,
    })),
    ...inputProperties(model.type("Result")).map((property) => ({
      ...propertyArgument(types, property),
      required: always.has(property.name),
    })),
  ]);
}

function propertyArgument(types: TypeRegistry, property: Property): Argument {
  const value = (): object => valueType(types, property);
  return { name: property.name, type: property.type === "list" ? () => [value()] : value, description: property.description };
}

import { ID, Int } from "type-graphql";
import type { Model, Type } from "../../model/model.js";
import type { FieldSpec, TypeRegistry } from "../types/type-registry.js";

/** The fields that every payload has. */
export const payloadFields: readonly FieldSpec[] = [
  {
    name: "revision",
    type: () => Int,
    description: "The graph's revision after the write; the one before it where nothing changed or `dryRun` was asked for.",
  },
  { name: "changed", type: () => Boolean, description: "False where the graph already said so: every write may be sent twice." },
];

/** The field of its payload that shows what was written. */
export const payloadField = ({ item, name }: Type): string => item?.field ?? name.toLowerCase();

/** Defines what the mutations answer. */
export function definePayloads(types: TypeRegistry, model: Model): void {
  const define = (name: string, description: string, fields: readonly FieldSpec[]): void => {
    types.defineObject(name, description, [...payloadFields, ...fields], ["WritePayload"]);
  };
  const node = (name: string, description: string): FieldSpec => ({ name, type: () => types.class("Node"), description });
  const count = (name: string, description: string): FieldSpec => ({ name, type: () => Int, description });
  const removed: FieldSpec = { name: "removed", type: () => [ID], description: "The ids of what is gone." };
  types.defineInterface("WritePayload", "What a mutation answers: the graph as it stands after the write.", payloadFields);
  for (const type of [...model.types.values()].filter((each) => !each.isInterface)) {
    const noun = type.name.toLowerCase();
    define(`${type.name}Payload`, `What writing a ${noun} answers.`, [
      { name: payloadField(type), type: () => types.class(type.name), description: `The ${noun} as it is now.` },
    ]);
  }
  define("RelationPayload", "What writing a relation, or taking one out, answers.", [
    node("from", "What it starts at."),
    node("to", "What it leads to."),
  ]);
  define("BatchPayload", "What a batch did, or in a dry run would do.", [
    { name: "created", type: () => [types.class("Node")], description: "What is new, results among it." },
    { name: "updated", type: () => [types.class("Node")], description: "What was there and says something else now." },
    removed,
    count("relationsAdded", "How many relations are new."),
    count("relationsRemoved", "How many relations are gone."),
  ]);
  define("RemovePayload", "What taking out a node did.", [removed, count("relationsRemoved", "How many relations are gone.")]);
  define("ReviewPayload", "What a review did. What was accepted or rejected already is not counted again.", [
    count("accepted", "How many statements are contributed now."),
    count("rejected", "How many statements are gone."),
  ]);
  define("MergePayload", "What a merger left.", [
    { name: "node", type: () => types.class("Entity"), description: "The kept node as it is now." },
  ]);
}

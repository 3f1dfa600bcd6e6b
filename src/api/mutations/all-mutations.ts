import { ID, Int } from "type-graphql";
import type { Model, Type } from "../../model/model.js";
import type { Batch, ChangeAction } from "../../store/port/write.js";
import type { Argument, TypeClass, TypeRegistry } from "../types/type-registry.js";
import { batchField, defineInputs, namedTypes } from "./input-types.js";
import { importMutation } from "./import-papers.js";
import { mutation, type Given } from "./mutation.js";
import { definePayloads, payloadField } from "./payload-types.js";
import { nodeEntry, placed, relationEntry, relationKey, resultEntry, reviewOf } from "./read-inputs.js";

const expectedRevision: Argument = {
  name: "expectedRevision",
  type: () => Int,
  description: "The revision that was read before: where somebody has written since, the write is refused with CONFLICT.",
};

/** The resolver classes of every mutation, in the order in which Mutation shows them. */
export function allMutations(types: TypeRegistry, model: Model): TypeClass[] {
  defineInputs(types, model);
  definePayloads(types, model);
  return [
    ...namedTypes(model).map((type) => putMutation(types, type)),
    putResult(types, model),
    ...relationMutations(types),
    applyMutation(types, model),
    removeMutation(types),
    mergeMutation(types),
    importMutation(types, model),
    reviewMutation(types),
  ];
}

const inputArgument = (types: TypeRegistry, name: string): Argument => ({
  name: "input",
  type: () => types.class(name),
  required: true,
  description: "What to write.",
});

const inputOf = (given: Given): Given => given["input"] as Given;

function putMutation(types: TypeRegistry, type: Type): TypeClass {
  return mutation({
    name: `put${type.name}`,
    description: `Writes a ${type.name.toLowerCase()}: a new one, or what is given of one that is there.`,
    payload: () => types.class(`${type.name}Payload`),
    args: [inputArgument(types, `${type.name}Input`), expectedRevision],
    action: "PUT",
    batch: (given) => ({ nodes: [nodeEntry(type, inputOf(given), "input")] }),
    outline: ({ nodes }) => ({ [payloadField(type)]: nodes[0] ?? null }),
  });
}

function putResult(types: TypeRegistry, model: Model): TypeClass {
  return mutation({
    name: "putResult",
    description: "Writes one claim of a paper: a new one, or what is given of one that is there.",
    payload: () => types.class("ResultPayload"),
    args: [inputArgument(types, "ResultInput"), expectedRevision],
    action: "PUT",
    batch: (given) => ({ results: [resultEntry(model, inputOf(given), "input")] }),
    outline: ({ results }) => ({ result: results[0] ?? null }),
  });
}

function relationMutations(types: TypeRegistry): TypeClass[] {
  const payload = (): object => types.class("RelationPayload");
  return [
    mutation({
      name: "relate",
      description: "Writes a relation, or adds sources and references to one that is there.",
      payload,
      args: [inputArgument(types, "RelationInput"), expectedRevision],
      action: "RELATE",
      batch: (given) => ({ relations: [relationEntry(inputOf(given), "input")] }),
      outline: ({ relations }) => ({ from: relations[0]?.from ?? null, to: relations[0]?.to ?? null }),
    }),
    mutation({
      name: "unrelate",
      description: "Takes a relation out, or lets some papers stop saying so. One that is not there is no change.",
      payload,
      args: [{ ...inputArgument(types, "RelationKeyInput"), description: "What to take out." }, expectedRevision],
      action: "UNRELATE",
      batch: (given) => ({ removeRelations: [relationKey(inputOf(given), "input")] }),
      outline: ({ unrelated }) => ({ from: unrelated[0]?.from ?? null, to: unrelated[0]?.to ?? null }),
    }),
  ];
}

function applyMutation(types: TypeRegistry, model: Model): TypeClass {
  return mutation({
    name: "apply",
    description: "Writes everything in the batch or nothing.",
    payload: () => types.class("BatchPayload"),
    args: [
      inputArgument(types, "BatchInput"),
      expectedRevision,
      { name: "dryRun", type: () => Boolean, default: false, description: "Only say what would be written: nothing is." },
    ],
    action: mainAction,
    batch: (given) => batchOf(model, inputOf(given)),
    outline: ({ created, updated, removed, relationsAdded, relationsRemoved }) => ({
      ...{ created, updated, removed, relationsAdded, relationsRemoved },
    }),
  });
}

function batchOf(model: Model, input: Given): Batch {
  const ids = (input["removeNodes"] ?? []) as readonly string[];
  return {
    nodes: namedTypes(model).flatMap((type) => placed(input, batchField(type)).map(([each, at]) => nodeEntry(type, each, at))),
    results: placed(input, "results").map(([each, at]) => resultEntry(model, each, at)),
    relations: placed(input, "relations").map(([each, at]) => relationEntry(each, at)),
    removeRelations: placed(input, "removeRelations").map(([each, at]) => relationKey(each, at)),
    removeNodes: ids.map((ref, index) => ({ ref, at: `input.removeNodes[${index}]` })),
  };
}

/** What the history calls a batch: by what it mainly does. */
function mainAction({ nodes = [], results = [], relations = [], removeRelations = [] }: Batch): ChangeAction {
  if (nodes.length + results.length > 0) return "PUT";
  if (relations.length > 0) return "RELATE";
  return removeRelations.length > 0 ? "UNRELATE" : "REMOVE";
}

function removeMutation(types: TypeRegistry): TypeClass {
  return mutation({
    name: "remove",
    description:
      "Takes out a node with its relations and, of a paper, its results. What other papers still say of it refuses the removal, unless `force`.",
    payload: () => types.class("RemovePayload"),
    args: [
      { name: "id", type: () => ID, required: true, description: "Its id, or another ref that means it." },
      {
        name: "force",
        type: () => Boolean,
        default: false,
        description: "Take it out with what other papers say of it as well. It needs the role ADMIN.",
      },
      expectedRevision,
    ],
    whereTrue: { force: "ADMIN" },
    action: "REMOVE",
    batch: ({ id, force }) => ({ removeNodes: [{ ref: String(id), force: force === true, at: "id" }] }),
    outline: ({ removed, relationsRemoved }) => ({ removed, relationsRemoved }),
  });
}

function mergeMutation(types: TypeRegistry): TypeClass {
  const node = (name: string, description: string): Argument => ({ name, type: () => ID, required: true, description });
  return mutation({
    name: "merge",
    description:
      "Two nodes of one kind are one: `drop`'s names become aliases of `keep`, its relations and results move, its id keeps working as a ref.",
    payload: () => types.class("MergePayload"),
    args: [
      node("keep", "The id of the one to keep, or another ref that means it."),
      node("drop", "The id of the one that goes, or another ref that means it."),
      expectedRevision,
    ],
    action: "MERGE",
    batch: ({ keep, drop }) => ({ merge: [{ keep: String(keep), drop: String(drop) }] }),
    outline: ({ merged }) => ({ node: merged[0] ?? null }),
  });
}

function reviewMutation(types: TypeRegistry): TypeClass {
  return mutation({
    name: "review",
    description:
      "Accepts statements that were read out of texts, with what they say of and rest on, or rejects them. What people stand for already cannot be " +
      "rejected, nor what was rejected be accepted: `unrelate`, `remove`, `relate` and `putResult` do that.",
    payload: () => types.class("ReviewPayload"),
    args: [{ ...inputArgument(types, "ReviewInput"), description: "What is reviewed, and how." }, expectedRevision],
    action: "REVIEW",
    batch: (given) => ({ review: reviewOf(inputOf(given)) }),
    outline: ({ accepted, rejected }) => ({ accepted, rejected }),
  });
}

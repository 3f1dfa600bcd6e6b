import { Float, Int } from "type-graphql";
import { defaultMinConfidence } from "../../model/confidence.js";
import type { Argument, FieldSpec, TypeRegistry } from "./type-registry.js";

/** Defines where statements were read. */
export function defineEvidence(types: TypeRegistry): void {
  types.defineEnum("TextPart", {
    description: "The part of a paper in which something was read.",
    values: { TITLE: "Its title.", ABSTRACT: "Its abstract." },
  });
  types.defineObject("Evidence", "Where a statement was read: the words themselves.", [
    { name: "paper", type: () => types.class("Paper"), description: "The paper that says so." },
    { name: "part", type: () => types.enum("TextPart"), description: "Where in the paper the words stand." },
    { name: "quote", type: () => String, description: "The words." },
    { name: "before", type: () => String, description: "The words just before them, with the space between; empty at the start." },
    { name: "after", type: () => String, description: "The words just after them, with the space between; empty at the end." },
    { name: "start", type: () => Int, description: "Where the quote starts in the part, in UTF-16 code units." },
    { name: "end", type: () => Int, description: "Where it ends: the first code unit after it." },
    { name: "rule", type: () => String, description: "The rule by which it was read, with its version." },
    { name: "confidence", type: () => Float, description: "How often this rule was right in measurement, from 0 to 1." },
  ]);
}

/** How sure a relation is. */
export const confidence: FieldSpec = {
  name: "confidence",
  type: () => Float,
  description: "How sure it is, from 0 to 1: 1 where a person wrote it or stands for it, else that of the surest place where it was read.",
};

/** How sure a relation is, and where it was read. */
export const evidenceFields = (types: TypeRegistry): FieldSpec[] => [
  {
    name: "evidence",
    type: () => [types.class("Evidence")],
    description: "Where it was read, in every paper that states it; empty for what people wrote.",
  },
  confidence,
];

/** From which confidence on statements count. */
export const minConfidenceOption = {
  defaultValue: defaultMinConfidence,
  description: "How sure statements have to be, from 0 to 1; what is less sure is as if it were not there. What people wrote counts as 1.",
};

/** The same as an argument of a field, or a field of a filter. */
export const minConfidenceArgument: Argument = {
  name: "minConfidence",
  type: () => Float,
  required: true,
  default: minConfidenceOption.defaultValue,
  description: minConfidenceOption.description,
};

import type { Kind } from "../../../model/model.js";
import type { RuleBase } from "../rule.js";

/** A rule that tells of two things of the paper's own how they are related, by their kinds and by how the second is introduced. */
export interface OwnRule extends RuleBase {
  readonly emits: "PART_OF" | "USES";
  /** True where the relation leads from `one` to `other`, in whatever order the paper has them. */
  readonly holds: (one: OwnThing, other: OwnThing) => boolean;
}

/** A thing of the paper's own. */
export interface OwnThing {
  readonly kind: Kind;
  readonly name: string;
  /** True for what the title names first. */
  readonly isMain: boolean;
  /** True for a member of a family of the paper's own: "Foo-7B". */
  readonly isVariant: boolean;
}

/** "FooSort introduces LazyMerge, which merges": a method beside the method or software that the title names is a part of it. */
export const ownComponent: OwnRule = {
  id: "part-of/own-component",
  version: 1,
  emits: "PART_OF",
  holds: (one, other) =>
    other.isMain &&
    !one.isVariant &&
    one.kind === "TECHNIQUE" &&
    (other.kind === "TECHNIQUE" || other.kind === "SYSTEM") &&
    !one.name.includes(other.name),
  examples: ["TITLE FooSort: Fast Sorting\nTEXT We present FooSort, a method. FooSort introduces LazyMerge, a strategy to merge."],
  counter: ["TITLE FooSort: Fast Sorting\nTEXT We present FooSort, a method. We measure it with Qux."],
};

/** "We release Foo, a language model, and Foo-7B": a model that is named after its family. */
export const ownMember: OwnRule = {
  id: "part-of/own-member",
  version: 1,
  emits: "PART_OF",
  holds: (one, other) =>
    one.isVariant && one.kind === "MODEL" && other.kind === "MODEL" && !other.isVariant && one.name.startsWith(other.name),
  examples: ["TITLE FooLM: A Language Model\nTEXT We present FooLM, a language model. FooLM-7B is fast."],
  counter: ["TITLE FooSort: Fast Sorting\nTEXT We present FooSort, a method. FooSort-V2 is fast."],
};

/** "BarLM introduces LazyMerge, a strategy": a model is made with the techniques that its paper introduces beside it. */
export const ownTechnique: OwnRule = {
  id: "uses/own-technique",
  version: 1,
  emits: "USES",
  holds: (one, other) =>
    one.kind === "MODEL" &&
    !one.isVariant &&
    other.kind === "TECHNIQUE" &&
    !other.isVariant &&
    !one.name.includes(other.name) &&
    one.isMain,
  examples: ["TITLE BarLM: A Language Model\nTEXT We present BarLM, a language model. BarLM introduces LazyMerge, a strategy to merge."],
  counter: ["TITLE FooSort: Fast Sorting\nTEXT We present FooSort, a method. We measure it with Zed-7B."],
};

/** Rules that relate what a paper introduces. */
export const ownRules: readonly OwnRule[] = [ownComponent, ownMember, ownTechnique];

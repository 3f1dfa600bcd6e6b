import type { RelationRule } from "./relation-rule.js";

/** "models such as Zed-7B" where results are told. */
export const modelsSuchAs: RelationRule = {
  id: "evaluated-with/models-such-as",
  version: 1,
  emits: "EVALUATED_WITH",
  object: ["MODEL"],
  before:
    /\b(?:models?|LLMs?|networks|architectures|families|transformers)(?:,| \(|,? including| such as| like|:| -)(?: (?:such as|like|including|e\.g\.,?|both|the|namely))* ?$/u,
  roles: ["RESULT"],
  examples: ["We present Foo. We evaluate it on models such as Zed-7B."],
  counter: ["Models such as Zed-7B are large. We present Foo."],
};

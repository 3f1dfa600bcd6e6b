import { name, product } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "our FooSort library", "the proposed FooSort", "our novel profiler FooProf": ownership without a verb. */
export const ourProduct: NamingRule = {
  id: "introduces/our-product",
  version: 5,
  part: "ABSTRACT",
  weight: 1.3,
  pattern: new RegExp(
    `\\b(?:[Oo]ur|[Tt]he resulting) ` +
      `(?:(?!(?:${product}|results?|experiments?|evaluations?|for|with|in|on|of|to|by|from|using|and|\\p{Ll}+ing)\\b)[\\p{Ll}-]+ ){0,2}` +
      `${name} (?:\\([^()]{1,40}\\) )?(?:[\\p{Ll}-]+ )?${product}\\b`,
    "gu",
  ),
  unless:
    /\b[Oo]ur (?:[\p{Ll}-]+ ){0,2}[\p{N}.]+[BMK]?[ -]|\b[Oo]ur (?:[\p{Ll}-]+ ){0,2}(?:CUDA|GPU|CPU|LLM|PyTorch|Python|DNN|AI|NPU|FPGA|C\+\+|MoE|KV|3D|2D|RL|Triton|JAX)\b/u,
  examples: ["We sort with our FooSort library."],
  counter: ["We sort with our library.", "We sort with their FooSort library."],
};

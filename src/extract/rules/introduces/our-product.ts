import { name, product } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "our FooSort library", "the proposed FooSort", "our novel profiler FooProf": ownership without a verb. */
export const ourProduct: NamingRule = {
  id: "introduces/our-product",
  version: 3,
  part: "ABSTRACT",
  weight: 1.3,
  pattern: new RegExp(`\\b[Oo]ur (?:novel |new |proposed )?${name} (?:\\([^()]{1,40}\\) )?${product}\\b`, "gu"),
  unless: /\b[Oo]ur (?:novel |new |proposed )?(?:CUDA|GPU|CPU|LLM|PyTorch|Python|DNN|AI|NPU|FPGA|C\+\+|MoE|KV|3D|2D|RL|Triton|JAX)\b/u,
  examples: ["We sort with our FooSort library."],
  counter: ["We sort with our library.", "We sort with their FooSort library."],
};

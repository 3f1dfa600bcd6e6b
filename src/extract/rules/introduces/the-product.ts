import { name, product, speaksOfPaper, weMade } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "We present the Foo framework": the name before what it is. */
export const theProduct: NamingRule = {
  id: "introduces/the-product",
  version: 3,
  part: "ABSTRACT",
  weight: 1.4,
  pattern: new RegExp(
    `\\b${weMade} ` +
      "(?:(?:the|our) (?:(?!(?:on|for|with|in|using|to|via|by|from|into)\\b)[\\p{Ll}-]+ ){0,3}|an? (?:novel|new) )" +
      `${name} (?:\\([^)]{1,40}\\) )?(?:[\\p{Ll}-]+ ){0,2}${product}\\b`,
    "gu",
  ),
  unless: /\b(?:an?|our) (?:[\p{Ll}-]+ ){0,3}(?:CUDA|GPU|CPU|LLM|PyTorch|Python|DNN|AI|NPU|FPGA|C\+\+|MoE|KV|3D|2D|RL)\b/u,
  needs: speaksOfPaper,
  examples: ["We present the FooSort framework for sorting.", "We introduce the Foo (F) programming model."],
  counter: ["We present the fast framework of others."],
};

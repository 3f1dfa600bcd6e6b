import { name, plainName, speaksOfPaper, weMake } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

const sorts =
  "(?:algorithms|methods|techniques|systems|schemes|kernels|strategies|frameworks|variants|mechanisms|schedulers|policies|heuristics|libraries|compilers" +
  "|benchmarks|accelerators|optimizers|operators|tools)";

/** "We propose fast sorting algorithms FooSort and BarSort": the members of a list right behind what they are. */
export const productList: NamingRule = {
  id: "introduces/product-list",
  version: 1,
  part: "ABSTRACT",
  weight: 1.3,
  pattern: new RegExp(
    `(?<=\\b${weMake} (?:the |two |three |several )?(?:\\p{Ll}[\\p{Ll}-]+ ){0,3}${sorts},? (?:${plainName}(?:, (?:and )?| and )){0,3})${name}` +
      `(?=,? and \\p{Lu}|, \\p{Lu}|(?<= and [^ ]{1,40}) (?:for|to|that|which|based|with)\\b|(?<= and [^ ]{1,40})[.,;])`,
    "gu",
  ),
  needs: speaksOfPaper,
  examples: ["We propose fast sorting algorithms FooSort and BarSort for trees.", "We introduce two methods, FooSort and BarSort."],
  counter: ["We propose fast sorting algorithms for FooTree and BarTree.", "We compare fast sorting algorithms FooSort and BarSort."],
};

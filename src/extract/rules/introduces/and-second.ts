import { name, plainName, speaksOfPaper, weMake } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

const made = `(?:the |an? (?:novel |new )?|both )?${plainName}(?: \\([^()]{1,60}\\))?`;

/** "We present Foo and Bar, two sorters", "we release Foo, Bar, and Zed": what is named behind the first. */
export const andSecond: NamingRule = {
  id: "introduces/and-second",
  version: 1,
  part: "ABSTRACT",
  weight: 1.4,
  pattern: new RegExp(
    `(?<=\\b(?:${weMake}|[Ww]e (?:also )?(?:release|open-source|build)(?:d|ed)?) ${made}` +
      `(?:, (?!an? )${made}){0,3},? and (?:the |an? (?:novel |new )?)?)${name}` +
      "(?=[.;:]|, (?:an?|the|two|three|which|that|both|to|for|with|our)\\b| \\(|$| (?:for|to|that|which|as|with|by)\\b)",
    "gu",
  ),
  needs: speaksOfPaper,
  unless: /\b(?:using|between|compare)\b[^.]{0,60} and /u,
  examples: ["We present FooSort and BarSort, two sorters.", "We introduce FooSort, BarSort, and ZedSort to sort."],
  counter: ["We present FooSort and compare it with BarSort.", "We use FooSort and BarSort to sort."],
};

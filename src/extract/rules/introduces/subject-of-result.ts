import { name } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "…, FooSort achieves": the subject of what was measured, anywhere in a sentence. */
export const subjectOfResult: NamingRule = {
  id: "introduces/subject-of-result",
  version: 1,
  part: "ABSTRACT",
  weight: 0.7,
  pattern: new RegExp(
    `(?<=^|, |that |and |; |while |where |: )(?:our )?${name} (?:also |further |significantly |consistently |still |even )?` +
      "(?:achieves|outperforms|reduces|gives|delivers|improves|surpasses|attains|yields|boosts|accelerates|speeds|cuts" +
      "|saves|maintains|obtains|exceeds|reaches|sustains|enables|provides|scales|matches|increases|lowers|requires" +
      "|runs|shows|demonstrates|brings)\\b",
    "gu",
  ),
  unless: /^(?:However|Although|While|Unlike|Existing|Recent|Traditional|Previous|Prior)\b|\bwhereas\b/u,
  examples: ["On large inputs, FooSort achieves more. In all of them, FooSort reduces the time."],
  counter: ["On large inputs, sorting achieves more.", "While FooSort achieves more, it is large."],
};

import { name } from "../../names/name-shape.js";
import type { NamingRule } from "./naming-rule.js";

/** "Foo achieves …" at the head of a sentence. */
export const opensSentence: NamingRule = {
  id: "introduces/opens-sentence",
  version: 1,
  part: "ABSTRACT",
  weight: 0.65,
  pattern: new RegExp(
    `^(?:\\p{Lu}?[\\p{Ll} -]{2,60}, )?${name} (?:also |further |then |first |effectively |automatically |significantly |consistently )?` +
      "(?:achieves|introduces|leverages|uses|employs|outperforms|reduces|enables|provides|combines|integrates|supports|consists|exploits|delivers" +
      "|improves|features|addresses|adopts|builds|incorporates|utilizes|offers|extends|optimizes|generates|includes" +
      "|comprises|demonstrates|maintains" +
      "|delivers|accelerates|surpasses|attains|scales|runs|treats|decouples|yields|applies|replaces|operates|allows" +
      "|can|transforms|partitions|dynamically" +
      "|automates|eliminates|requires|splits|learns|performs|speeds|cuts|saves|jointly|relies|works|overlaps|exposes|unifies)\\b",
    "gu",
  ),
  unless: /^(?:However|Although|While|Unlike|Existing|Recent|Traditional|Previous|Prior)\b/u,
  examples: ["FooSort achieves more. FooSort uses trees. FooSort reduces the time."],
  counter: ["Trees are used. However, FooSort uses trees."],
};

import { graphRules } from "../../rules/all-rules.js";
import { fileNamedAfterPaper } from "./file-named-after-paper.js";
import { nodesAreUsed } from "./nodes-are-used.js";
import { papersSaySomething } from "./papers-say-something.js";
import type { SeedRule } from "./seed-rule.js";
import { uniqueIds } from "./unique-ids.js";

/** Every rule that the curated graph keeps, those of every graph among them, in the order in which findings are reported. */
export const allRules: readonly SeedRule[] = [uniqueIds, ...graphRules, fileNamedAfterPaper, papersSaySomething, nodesAreUsed];

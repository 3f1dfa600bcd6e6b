import type { QuestionTexts } from "../../compile/question.js";
import type { SqlBuilder } from "./builder.js";
import { compilePage } from "./page.js";
import { compileCompare } from "./questions/compare.js";
import { compileGaps } from "./questions/gaps.js";
import { compileItem } from "./questions/item.js";
import { compileNodes } from "./questions/nodes.js";
import { compileNumbers } from "./questions/numbers.js";
import { compileResolve } from "./questions/resolve.js";
import { compileSearch } from "./questions/search.js";
import { compileStatistics } from "./questions/statistics.js";
import { compileWaiting } from "./questions/waiting.js";
import { compileReferences, compileSources } from "./sources.js";

/** How SQLite asks each question. */
export const questions: QuestionTexts<SqlBuilder> = {
  list: compilePage,
  item: compileItem,
  nodes: compileNodes,
  resolve: compileResolve,
  search: compileSearch,
  statistics: compileStatistics,
  compare: compileCompare,
  numbers: compileNumbers,
  gaps: compileGaps,
  waiting: compileWaiting,
  sources: compileSources,
  references: compileReferences,
};

import type { RootSelection } from "../selection.js";
import { ask } from "./ask.js";
import { compare } from "./compare.js";
import { disagreements } from "./disagreements.js";
import { gaps } from "./gaps.js";
import { waiting } from "./waiting.js";
import { item } from "./item.js";
import { lineage } from "./lineage.js";
import { list } from "./list.js";
import { neighborhood } from "./neighborhood.js";
import { nodes } from "./nodes.js";
import { paths } from "./paths.js";
import type { Question } from "./question.js";
import { records } from "./records.js";
import { related } from "./related.js";
import { resolve } from "./resolve.js";
import { search } from "./search.js";
import { statistics } from "./statistics.js";

/** The name of a question: the same in the plan, the stores and the API. */
export type QuestionName = RootSelection["is"];

type ByName = { [S in RootSelection as S["is"]]: S };

/** The selections of some questions. Written so that the compiler knows which question a selection's `is` leads to. */
export type SelectionOf<N extends QuestionName = QuestionName> = { [Name in N]: ByName[Name] & { readonly is: Name } }[N];

/** Every question, by its name. */
export const questions: { readonly [N in QuestionName]: Question<SelectionOf<N>> } = {
  list,
  item,
  nodes,
  resolve,
  search,
  statistics,
  lineage,
  paths,
  related,
  compare,
  neighborhood,
  disagreements,
  records,
  gaps,
  waiting,
  ask,
};

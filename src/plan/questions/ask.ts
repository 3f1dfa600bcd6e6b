import { argumentsOf } from "../parse/arguments.js";
import type { Request, RequestedField } from "../parse/collect-fields.js";
import { inputError } from "../parse/input-error.js";
import { rejectUnprintable } from "../parse/ref.js";
import { costOfObject } from "../parts/cost-of-node.js";
import { planObject } from "../parts/plan-object.js";
import { printObject } from "../parts/print-node.js";
import type { ObjectSelection, RootSelection } from "../selection.js";
import { nodesOf } from "../work/graph-counts.js";
import { weights } from "../work/weights.js";
import { addObject } from "../work/work-of-node.js";
import { addWalk } from "../work/work-of-walk.js";
import type { Question } from "./question.js";

/** A question in words. */
export interface AskSelection {
  readonly is: "ask";
  readonly key: string;
  readonly text: string;
  /** Plans the document that is made of the question, once it is known what its names mean; undefined where nothing can be asked so. */
  readonly plan: (document: string) => readonly RootSelection[] | undefined;
  /** What is shown of the answer. */
  readonly object: ObjectSelection;
}

/** How many papers of an answer are shown. */
export const maxPapers = 20;

/** The most nodes that a document holds which is made of a question. */
export const maxAskedCost = 2_500;

const sizes = { papers: maxPapers };

/** So many relations are asked for of each node of a list at most. */
const relationsOfFilter = 6;

export const ask: Question<AskSelection> = {
  fields: () => [["ask", planAsk]],
  print: ({ text, object }) => [`answer to ${JSON.stringify(text)}`, ...printObject(object)],
  cost: ({ object }) => maxAskedCost + costOfObject(object, 1, sizes),
  work({ key, text, object }, tally) {
    const { counts } = tally;
    const all = nodesOf(counts, Object.keys(counts.nodes));
    const words = text.split(/\s+/u).length;
    tally.add(weights.question + words * (weights.ref * maxNameWords + weights.searched * all), key, "search");
    // What is asked is known once its names are: it reads one list at most, with its relations, or walks as a comparison does.
    tally.add(all * (weights.whole + relationsOfFilter * weights.edge), key, "search");
    addWalk(tally, Object.keys(counts.edges), 2, 6, key);
    addObject(tally, object, 1, sizes, key);
  },
};

/** So many words from each on are looked up as a name. */
const maxNameWords = 6;

const maxLength = 500;
const maxWords = 50;

/** Too much text, and what no store could hold, is BAD_USER_INPUT. */
function planAsk(request: Request, field: RequestedField): AskSelection {
  const text = argumentsOf(request, field)["question"] as string;
  if (text.length > maxLength) throw inputError(`The question has ${text.length} characters; at most ${maxLength} are allowed.`);
  rejectUnprintable(text, "The question");
  const words = text.split(/[^\p{L}\p{N}]+/u).length;
  if (words > maxWords) throw inputError(`The question has ${words} words; at most ${maxWords} are allowed.`);
  return { is: "ask", key: field.key, text, plan: request.planText, object: planObject(request, "Answer", field.nodes) };
}

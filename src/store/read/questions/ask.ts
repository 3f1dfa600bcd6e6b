import { parse, print } from "graphql";
import { maxPapers } from "../../../plan/questions/ask.js";
import type { PageSelection, Ref, RootSelection } from "../../../plan/selection.js";
import { papersIn, plain } from "../../ask/answered.js";
import { Asked } from "../../ask/asked.js";
import { thingOf, type Item, type Thing } from "../../ask/item.js";
import { labelled, spansOf, type NamedSpan, type Span } from "../../ask/label.js";
import { nearestQuestions, rephrased } from "../../ask/suggest.js";
import { understand } from "../../ask/understand.js";
import { askedWords } from "../../ask/words.js";
import { partKey } from "../../port/answer-keys.js";
import type { Answer, Question } from "../../port/answer.js";
import { normalizeName } from "../../../model/names.js";
import { askForRefs } from "../../search/ask-index.js";
import { similarNames } from "../../search/similar-names.js";
import { ask, type Compiler, type Reading } from "../reading.js";
import { readTraversal } from "../read-traversal.js";
import type { Outline } from "../traverse/outline.js";
import type { ReadAnswer } from "../unknown-refs.js";

/** Reads one root field within the same snapshot. */
export type RunSelection<S, R> = (selection: RootSelection) => Reading<S, R, Answer>;

/**
 * Reads the answer to a question in words: what its names mean, the document that it asks for, and that document's answer, all in one
 * snapshot.
 */
export function* readAsk<S, R>(compiler: Compiler<S, R>, selection: Question<"ask">, run: RunSelection<S, R>): Reading<S, R, ReadAnswer> {
  const outline = yield* outlineOf(compiler, selection, run);
  return yield* readTraversal(compiler, selection, { refs: [], reading: known(outline) }, (found) => found);
}

/** Facts that were read before. */
// eslint-disable-next-line require-yield -- A reading that has nothing to ask.
function* known<S, R>(outline: Outline): Reading<S, R, { readonly data: Outline; readonly refs: readonly [] }> {
  return { data: outline, refs: [] };
}

function* outlineOf<S, R>(compiler: Compiler<S, R>, { text, plan }: Question<"ask">, run: RunSelection<S, R>): Reading<S, R, Outline> {
  const items = yield* readItems(compiler, text);
  const { understanding, unparsed, doubt } = understand(items);
  const selections = understanding && plan(understanding.document);
  // Words that fit together may ask for what this graph has no field for.
  if (understanding && !selections) return notUnderstood(text, items, saidBy(items), undefined);
  if (!understanding || !selections) return notUnderstood(text, items, unparsed, doubt);
  const answers: [string, unknown][] = [];
  for (const each of selections) {
    const { data, error } = yield* run(each);
    if (error) throw error;
    answers.push([each.key, plain(data)]);
  }
  const answer = Object.fromEntries(answers);
  return {
    understood: true,
    answer: understanding.tell(answer, compiler.model),
    query: print(parse(understanding.document)),
    papers: papersIn(answer).slice(0, maxPapers),
    unparsed,
    suggestions: [],
  };
}

const saidBy = (items: readonly Item[]): string[] => new Asked(items).unused.map((item) => item.text);

function notUnderstood(text: string, items: readonly Item[], unparsed: readonly string[], doubt: Item | undefined): Outline {
  const nothing = { understood: false, query: null, papers: [] };
  if (!doubt) return { ...nothing, answer: null, unparsed, suggestions: nearestQuestions(items) };
  const meant = doubt.things.map(({ id, name }) => `${name} (${id})`).join(" or ");
  return {
    ...nothing,
    answer: `"${doubt.text}" may mean ${meant}: which one?`,
    unparsed: [doubt.text],
    suggestions: rephrased(text, doubt),
  };
}

/** The items of a question: names as they are written, then those that are misspelt. */
function* readItems<S, R>(compiler: Compiler<S, R>, question: string): Reading<S, R, readonly Item[]> {
  const words = askedWords(question);
  const spans = spansOf(question, words);
  const named = yield* readNames(compiler, spans);
  const items = labelled(question, words, named);
  const unknown = new Set(items.flatMap(({ tag, text }) => (tag === "WORD" ? [text] : [])));
  if (unknown.size === 0) return items;
  const misspelt = spans.filter(({ start, end }) =>
    words.slice(start, end).some((word) => unknown.has(question.slice(word.start, word.end))),
  );
  const similar = yield* readSimilar(compiler, misspelt, unknown);
  return similar.length === 0 ? items : labelled(question, words, [...named, ...similar]);
}

/** What each of some spans names; those that name nothing are left out. */
function* readNames<S, R>(compiler: Compiler<S, R>, spans: readonly Span[]): Reading<S, R, readonly NamedSpan[]> {
  if (spans.length === 0) return [];
  const { kinds } = compiler.model.type("Entity");
  const refs = spans.map(({ text }): Ref => ({ text, kinds }));
  const { refs: candidates } = yield* ask(compiler.question({ is: "list", key: "", page: pageOf(refs) }));
  return spans.flatMap((span, place) => {
    const things = (candidates[place] ?? []).map(thingOf);
    return things.length > 0 ? [{ ...span, things }] : [];
  });
}

/** A page of nothing: what is read of it is what its refs mean. */
const pageOf = (refs: readonly Ref[]): PageSelection => ({
  kinds: refs[0]?.kinds ?? [],
  filter: { is: "named", refs },
  order: [],
  range: { size: 0, backward: false },
  scope: "EXACT",
  totalCount: true,
  views: [],
  facets: [],
  aggregates: [],
  pageInfo: [],
  signature: "",
});

/** Names are only looked for under so many misspelt ones, and none that are shorter. */
const [maxMisspelt, minLength] = [12, 5];

/** What spans name that hold typing errors: the names with the fewest of them. What texts of the graph have as it is, is no misspelt name. */
function* readSimilar<S, R>(
  compiler: Compiler<S, R>,
  spans: readonly Span[],
  unknown: ReadonlySet<string>,
): Reading<S, R, readonly NamedSpan[]> {
  const asked = spans.filter(({ text }) => text.length >= minLength).slice(0, maxMisspelt);
  if (asked.length === 0) return [];
  const texts = [...unknown].map(normalizeName).filter((text) => text !== "");
  const { words } = yield* ask(compiler.words({ ...askForRefs(asked.map(({ text }) => text)), texts }));
  const known = new Set(words.map(({ text }) => text));
  const found: NamedSpan[] = [];
  for (const span of asked) {
    if (unknown.has(span.text) && known.has(normalizeName(span.text))) continue;
    const names = similarNames(span.text, words, compiler.model).filter(({ errors }) => errors > 0);
    if (names.length === 0) continue;
    const fewest = Math.min(...names.map(({ errors }) => errors));
    const ref: Ref = { text: span.text, kinds: compiler.model.type("Entity").kinds };
    const { data } = yield* ask(compiler.nearest([{ ref, names: names.filter(({ errors }) => errors === fewest) }]));
    const things = data.flat().flatMap((match): Thing[] => {
      const node = match[partKey("node")];
      return node ? [thingOf({ id: String(node["id"]), name: String(node["name"]) })] : [];
    });
    if (things.length > 0) found.push({ ...span, things: butPapers(things) });
  }
  return found;
}

/** A paper is often named after what it introduces, and the thing is what people mean. */
function butPapers(things: readonly Thing[]): readonly Thing[] {
  const others = things.filter(({ kind }) => kind !== "PAPER");
  return others.length > 0 ? others : things;
}

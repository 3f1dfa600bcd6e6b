import type { Model } from "../../../model/model.js";
import { inputError } from "../../../plan/parse/input-error.js";
import { readTraversal } from "../read-traversal.js";
import { factsOf, type Compiler, type Reading } from "../reading.js";
import { compareText } from "../traverse/compare-text.js";
import type { Question } from "../../port/answer.js";
import type { CompareFacts, ResultFacts } from "../../port/facts.js";
import type { Outline } from "../traverse/outline.js";
import { differences } from "../traverse/verdict.js";
import type { ReadAnswer } from "../unknown-refs.js";

/** How many pairs are shown; those that may be compared come first. */
const maxPairs = 500;

/** How many results of each thing are held against those of the others, and how many values of one relation are listed: the first by id. */
export const maxResults = 100;
export const maxValues = 200;

/** Reads what two or more things have in common, where they differ, and which of their numbers may be held against each other. */
export function readCompare<S, R>(compiler: Compiler<S, R>, selection: Question<"compare">): Reading<S, R, ReadAnswer> {
  const facts = factsOf(compiler.question(selection));
  return readTraversal(compiler, selection, facts, (found) => outlineComparison(compiler.model, found));
}

function outlineComparison(model: Model, facts: CompareFacts): Outline {
  const items = facts.items.map(({ id }) => id);
  const twice = facts.items.find(({ id }, index) => items.indexOf(id) < index);
  if (twice) throw inputError(`"refs" means ${twice.name} (${twice.id}) twice; compare different things.`);
  const results = [...facts.results].sort((a, b) => compareText(a.id, b.id));
  return {
    items,
    aspects: aspectsOf(model, facts, items),
    headToHead: results
      .filter(({ subject, baseline }) => baseline && baseline.id !== subject && items.includes(baseline.id))
      .map(({ id }) => id),
    pairs: pairsOf(items, results),
  };
}

/** One aspect for each relation that any of the items has, and one for what their results compare with. */
function aspectsOf(model: Model, { relations, results }: CompareFacts, items: readonly string[]): Outline[] {
  const related = model.relations.flatMap(({ name }) => (["out", "in"] as const).map((direction) => ({ relation: name, direction })));
  const aspects = related.map(({ relation, direction }) => {
    const stated = relations.filter((each) => each.relation === relation && each.direction === direction);
    return { name: fieldName(model, relation, direction), stated };
  });
  const compared = results.flatMap(({ subject, baseline }) => (baseline ? [{ item: subject, other: baseline.id }] : []));
  return [...aspects, { name: "baselines", stated: compared }].flatMap(({ name, stated }) => {
    if (stated.length === 0) return [];
    const perItem = items.map((item) => ({
      item,
      values: [...new Set(stated.flatMap((each) => (each.item === item ? [each.other] : [])))].sort(compareText),
    }));
    const [first, ...rest] = perItem.map(({ values }) => values);
    const shared = (first ?? []).filter((value) => rest.every((values) => values.includes(value)));
    return [{ name, shared, perItem }];
  });
}

/** The name of the field that follows a relation, which is the same on every type that has it. */
function fieldName(model: Model, relation: string, direction: "out" | "in"): string {
  for (const type of model.types.values())
    for (const end of type.ends.values()) if (end.edge.name === relation && end.direction === direction) return end.field;
  return relation;
}

/** Every pair of results of two items on one metric, with the verdict: what may be compared comes first, then the order of the question. */
function pairsOf(items: readonly string[], results: readonly ResultFacts[]): Outline[] {
  const pairs = items.flatMap((left, index) =>
    items
      .slice(index + 1)
      .flatMap((right) =>
        results
          .filter(({ subject }) => subject === left)
          .flatMap((one) =>
            results
              .filter((other) => other.subject === right && other.metric === one.metric)
              .map((other) => ({ left: one.id, right: other.id, reasons: differences(one, other).map(({ text }) => text) })),
          ),
      ),
  );
  const judged = pairs.map(({ reasons, ...pair }) => ({ ...pair, comparable: reasons.length === 0, reasons }));
  return [...judged.filter(({ comparable }) => comparable), ...judged.filter(({ comparable }) => !comparable)].slice(0, maxPairs);
}

import type { AggregateSelection, NodeSelection } from "../../plan/selection.js";
import { partKey } from "../port/answer-keys.js";
import type { AggregateAnswer, NumberAnswer } from "../port/answer.js";
import type { Builder } from "./builder.js";
import type { Texts } from "./dialect.js";
import { keyedNodes } from "./view.js";

/** How a store groups the rows of a list: so many groups, largest first, then by their keys, rows without a value last. */
export interface AggregateTexts<B extends Builder, R> {
  aggregate(builder: B, selection: AggregateSelection, rows: R): string;
}

/** What is read of one group. */
export interface GroupTexts {
  readonly count: string;
  /** For each key its value as text, and of a relation the node. */
  readonly keys: readonly { readonly value: string; readonly node?: (selection: NodeSelection) => string }[];
  readonly numbers: readonly Texts<NumberAnswer>[];
}

/** The object of one group. */
export function compileGroup(builder: Builder, { by, of, keys, numbers }: AggregateSelection, group: GroupTexts): string {
  const { array, object, nothing } = builder.dialect;
  const fields: Record<string, string> & Texts<AggregateAnswer> = { count: group.count };
  for (const view of keys) {
    const values = group.keys.map(({ value, node }, place) =>
      object({ field: `'${by[place]?.name ?? ""}'`, value, ...keyedNodes(view.nodes, node ?? (() => nothing)) }),
    );
    fields[partKey(view.key)] = array(values);
  }
  for (const key of numbers) {
    fields[partKey(key)] = array(group.numbers.map((summary, place) => object({ field: `'${of[place]?.name ?? ""}'`, ...summary })));
  }
  return object(fields);
}

/** What a store reads of a number: only what is asked for, and what that is worked out of. */
export function summaryOf(
  { parts }: AggregateSelection,
  all: Required<Texts<Pick<NumberAnswer, "count" | "min" | "max" | "sum" | "largest" | "median">>>,
): Texts<NumberAnswer> {
  const asksFor = (part: string): boolean => parts.some((each) => each === part);
  return {
    ...((asksFor("count") || asksFor("average")) && { count: all.count }),
    ...(asksFor("min") && { min: all.min }),
    ...(asksFor("max") && { max: all.max }),
    ...(asksFor("average") && { sum: all.sum, largest: all.largest }),
    ...(asksFor("median") && { median: all.median }),
  };
}

/** True where a row may stand twice in one group: by way of a family and of its member. */
export const isWidened = ({ by }: AggregateSelection): boolean => by.some(({ end }) => end?.edge.scope !== undefined);

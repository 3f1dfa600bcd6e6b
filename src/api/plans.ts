import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { PapergraphError } from "../errors.js";
import type { Model } from "../model/model.js";
import { freeze } from "../plan/freeze.js";
import type { Layout } from "../plan/layout.js";
import { open, openVariables, slotsFor, type Opened, type OpenVariables } from "../plan/open-variables.js";
import { planOperation } from "../plan/plan-operation.js";
import type { RootSelection } from "../plan/selection.js";
import { noValues, type SlotValues, type VariableSlot } from "../plan/slots.js";
import { extentsOf } from "./validate/document-extent.js";
import type { AnswerWriter } from "./write/answer-writer.js";

/** What all plans that are kept may select together, in fields; the least recently used are forgotten first. */
const maxFields = 10_000;

/** Characters of variables: of more than these the plan is not kept, for they hardly come a second time. */
const maxVariables = 2_000;

/** So many characters of variables count for a field. */
const charactersOfField = 100;

type Variables = Readonly<Record<string, unknown>>;

interface Kept {
  readonly plan: readonly RootSelection[];
  readonly slots: ReadonlyMap<string, VariableSlot<unknown>>;
  readonly fields: number;
}

interface Operation {
  readonly id: number;
  readonly fields: number;
  readonly open: OpenVariables;
}

/** The plan of a request, and the values of what it leaves open. */
export interface Planned {
  readonly selections: readonly RootSelection[];
  readonly values: SlotValues;
}

/** How a plan is made, of which these variables are left open. */
type Make = (slots: Kept["slots"]) => readonly RootSelection[];

/**
 * The plans of operations, each made once. What a filter compares, and a ref, is left open, so that a plan holds for all such values;
 * other values decide what is planned and whether it is refused, so a plan is kept with them. Whoever asks has plans kept, so
 * they are bounded.
 */
export class Plans {
  /** Least recently used first. */
  private readonly kept = new Map<string, Kept>();
  private readonly operations = new WeakMap<OperationDefinitionNode, Operation>();
  private ids = 0;
  private fields = 0;

  constructor(
    private readonly model: Model,
    private readonly limit = maxFields,
  ) {}

  /** What all plans that are kept select, in fields; never above the limit. */
  get size(): number {
    return this.fields;
  }

  /**
   * The plan of an operation, which is valid, with the layouts of its answers. Its variables were read from JSON. Refusals are those of
   * `planOperation`.
   */
  planOf(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    writer: Pick<AnswerWriter, "layouts">,
  ): Planned {
    const make: Make = (slots) =>
      withLayouts(planOperation(this.model, schema, document, operation, variables, Object.fromEntries(slots)), writer.layouts());
    const { id, fields, open: leftOpen } = this.operation(schema, document, operation);
    const opened = open(leftOpen, variables);
    const given = textOf(variables, opened);
    if (given === undefined) return { selections: make(noSlots), values: noValues };
    const key = `${id}${opened.shape} ${given}`;
    const kept = this.find(key) ?? this.plan(key, make, slotsFor(leftOpen, opened), fields + Math.ceil(given.length / charactersOfField));
    return kept && isFor(kept, opened) ? { selections: kept.plan, values: opened.values } : { selections: make(noSlots), values: noValues };
  }

  private find(key: string): Kept | undefined {
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
    }
    return known;
  }

  /** Plans and keeps; nothing where it is refused and has open values, with which the refusal may be another. */
  private plan(key: string, make: Make, slots: Kept["slots"], fields: number): Kept | undefined {
    const plan = slots.size === 0 ? make(slots) : attempt(() => make(slots));
    if (!plan) return undefined;
    const kept = { plan, slots, fields };
    this.kept.set(key, kept);
    this.fields += fields;
    for (const [oldest, each] of this.kept) {
      if (this.fields <= this.limit) break;
      this.kept.delete(oldest);
      this.fields -= each.fields;
    }
    return kept;
  }

  private operation(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Operation {
    const known = this.operations.get(operation);
    if (known) return known;
    const fields = extentsOf(document).reduce((most, { selections }) => Math.max(most, selections), 1);
    this.ids += 1;
    const numbered = { id: this.ids, fields, open: openVariables(this.model, schema, document, operation) };
    this.operations.set(operation, numbered);
    return numbered;
  }
}

const noSlots: Kept["slots"] = new Map();

/** Whether a plan holds for these values: none of them is refused. */
const isFor = ({ slots }: Kept, { values }: Opened): boolean =>
  attempt(() => {
    for (const [name, slot] of slots) slot.check(values[name]);
    return true;
  }) === true;

/** Nothing where it is refused: who plans it with all its values says why. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof PapergraphError) return undefined;
    throw error;
  }
}

/** Selections with the layouts of their answers, where each root field is one that a store writes: it writes all of a request or nothing. */
function withLayouts(selections: readonly RootSelection[], layouts: ReadonlyMap<string, Layout>): readonly RootSelection[] {
  const laidOut = selections.flatMap((selection): RootSelection[] => {
    const layout = layouts.get(selection.key);
    const isLaidOut = selection.is === "list" || selection.is === "item" || selection.is === "nodes";
    return layout && isLaidOut ? [{ ...selection, layout }] : [];
  });
  return laidOut.length === selections.length && laidOut.length === layouts.size ? freeze(laidOut) : selections;
}

/** Variables that are not left open as text, the same for the same ones alone; undefined where it would not be, or is too long. */
function textOf(variables: Variables, { values }: Opened): string | undefined {
  let infinite = 0;
  const others = Object.fromEntries(Object.entries(variables).filter(([name]) => !(name in values)));
  // JSON may hold numbers that are too large for one, and cannot write them.
  const text = JSON.stringify(others, (_name, value: unknown) => {
    if (typeof value === "number" && !Number.isFinite(value)) infinite += 1;
    return value;
  });
  return infinite === 0 && text.length <= maxVariables ? text : undefined;
}

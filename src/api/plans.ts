import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { Model } from "../model/model.js";
import { freeze } from "../plan/freeze.js";
import type { Layout } from "../plan/layout.js";
import { planOperation } from "../plan/plan-operation.js";
import type { RootSelection } from "../plan/selection.js";
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
  readonly fields: number;
}

interface Operation {
  readonly id: number;
  readonly fields: number;
}

/**
 * The plans of operations, each made once for its variables: values decide what is planned and whether it is refused, so a plan is kept
 * with all of them. Whoever asks has plans kept, so they are bounded.
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
  ): readonly RootSelection[] {
    const make = (): readonly RootSelection[] =>
      withLayouts(planOperation(this.model, schema, document, operation, variables), writer.layouts());
    const given = textOf(variables);
    if (given === undefined) return make();
    const { id, fields } = this.operation(document, operation);
    const key = `${id} ${given}`;
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known.plan;
    }
    const plan = make();
    this.keep(key, { plan, fields: fields + Math.ceil(given.length / charactersOfField) });
    return plan;
  }

  private keep(key: string, kept: Kept): void {
    this.kept.set(key, kept);
    this.fields += kept.fields;
    for (const [oldest, { fields }] of this.kept) {
      if (this.fields <= this.limit) break;
      this.kept.delete(oldest);
      this.fields -= fields;
    }
  }

  private operation(document: DocumentNode, operation: OperationDefinitionNode): Operation {
    const known = this.operations.get(operation);
    if (known) return known;
    const fields = extentsOf(document).reduce((most, { selections }) => Math.max(most, selections), 1);
    this.ids += 1;
    const numbered = { id: this.ids, fields };
    this.operations.set(operation, numbered);
    return numbered;
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

/** Variables as text, the same for the same ones alone; undefined where it would not be, or is too long. */
function textOf(variables: Variables): string | undefined {
  let infinite = 0;
  // JSON may hold numbers that are too large for one, and cannot write them.
  const text = JSON.stringify(variables, (_name, value: unknown) => {
    if (typeof value === "number" && !Number.isFinite(value)) infinite += 1;
    return value;
  });
  return infinite === 0 && text.length <= maxVariables ? text : undefined;
}

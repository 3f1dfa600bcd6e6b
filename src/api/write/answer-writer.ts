import { getVariableValues, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { FieldLayout, Layout } from "../../plan/layout.js";
import { fragmentsOf } from "../../plan/parse/collect-fields.js";
import type { Answer } from "../../store/port/answer.js";
import type { TypeNames } from "../attach-readers.js";
import { layoutOf, type OperationLayout } from "./layout.js";
import { uncovered } from "./value-writer.js";
import { WriterMaker, type ObjectWriter } from "./writer-maker.js";

type Variables = Readonly<Record<string, unknown>>;

/** Writes the data of an operation out of its answers. Of the variables only those of `@skip` and `@include` matter. */
export class AnswerWriter {
  private laidOut: OperationLayout | null | undefined;
  private writer: ObjectWriter | undefined;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly typeNames: TypeNames,
    private readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly variables: Variables,
  ) {}

  /** How a store may write the answers to the root fields, by their response keys; nothing where the executor has a part in the answer. */
  layouts(): ReadonlyMap<string, Layout> {
    const fields = this.layout() ?? [];
    return new Map(fields.flatMap(({ property, value }) => (property === undefined ? [] : [[property, value]])));
  }

  /** The text of the data; undefined where the executor has to answer. */
  write(answers: ReadonlyMap<string, Answer>): string | undefined {
    const fields = this.layout();
    if (!fields) return undefined;
    try {
      if ([...answers.values()].some(({ text }) => text !== undefined)) return join(fields, answers);
      this.writer ??= new WriterMaker(this.schema).object(fields);
      return this.writer(dataOf(answers));
    } catch {
      // Whatever the reason is, the executor meets it again and says what is right.
      return undefined;
    }
  }

  private layout(): OperationLayout | null {
    if (this.laidOut === undefined) this.laidOut = this.makeLayout();
    return this.laidOut;
  }

  private makeLayout(): OperationLayout | null {
    const { schema, operation } = this;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], this.variables);
    if (!coerced) return null;
    try {
      return layoutOf(schema, this.typeNames, fragmentsOf(this.document), coerced, operation);
    } catch {
      return null;
    }
  }
}

/** The answers that a store has written. */
function join(fields: OperationLayout, answers: ReadonlyMap<string, Answer>): string {
  const write = ({ head, property, text }: FieldLayout): string =>
    head + (text ?? answers.get(property)?.text ?? uncovered("a field is not written"));
  return `{${fields.map(write).join("")}}`;
}

/** The data of each root field under its response key; an answer that is an error is for the executor. */
function dataOf(answers: ReadonlyMap<string, Answer>): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...answers].map(([key, { data, error }]) => [key, error ? uncovered("a field failed") : data]));
}

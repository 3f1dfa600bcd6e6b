import { Kind as Syntax, visit, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { TypeNames } from "../attach-readers.js";
import { AnswerWriter } from "./answer-writer.js";

/** Of one operation as many writers are kept as four variables of `@skip` and `@include` need. */
const maxWriters = 16;

interface Known {
  /** The variables that decide which fields are there. */
  readonly conditions: readonly string[];
  readonly writers: Map<string, AnswerWriter>;
}

/** The writers of operations: made once for each way in which `@skip` and `@include` turn out, and kept as long as their document is. */
export class Writers {
  private readonly known = new WeakMap<OperationDefinitionNode, Known>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly typeNames: TypeNames,
  ) {}

  writerOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): AnswerWriter {
    const { conditions, writers } = this.operation(document, operation);
    const way = conditions.map((name) => String(variables[name])).join();
    const kept = writers.get(way);
    if (kept) return kept;
    if (writers.size >= maxWriters) writers.clear();
    const writer = new AnswerWriter(this.schema, this.typeNames, document, operation, variables);
    writers.set(way, writer);
    return writer;
  }

  private operation(document: DocumentNode, operation: OperationDefinitionNode): Known {
    const known = this.known.get(operation) ?? { conditions: conditionsOf(document), writers: new Map<string, AnswerWriter>() };
    this.known.set(operation, known);
    return known;
  }
}

/** The variables that a document gives to directives: it has none but `@skip` and `@include` that take one. */
function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Syntax.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

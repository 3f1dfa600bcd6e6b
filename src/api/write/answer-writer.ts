import {
  getVariableValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type DocumentNode,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import { fragmentsOf } from "../../plan/parse/collect-fields.js";
import type { Answer } from "../../store/port/answer.js";
import { propertyOf, type TypeNames } from "../attach-readers.js";
import { answerLimit } from "../http/limits.js";
import { leafWriter } from "./leaf-writer.js";
import { uncovered, type ValueWriter } from "./value-writer.js";

/** Writes the data of an operation out of its answers; undefined where the executor has to answer. */
export type AnswerWriter = (answers: ReadonlyMap<string, Answer>) => string | undefined;

type Source = Readonly<Record<string, unknown>>;
type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** A field of an object: the text up to its value, the property where that stands, and how it is written. */
interface FieldWriter {
  readonly head: string;
  readonly property: string;
  readonly write: ValueWriter;
}

/**
 * Makes the writer of an operation. Fields are collected by the executor's own code, so they come in its order and are merged as it
 * merges them. Of the variables only those of `@skip` and `@include` matter.
 */
export function answerWriter(
  schema: GraphQLSchema,
  typeNames: TypeNames,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Source,
): AnswerWriter {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const query = schema.getQueryType();
  if (!coerced || !query) return () => undefined;
  const compiler = new WriterCompiler(schema, typeNames, fragmentsOf(document), coerced);
  let fields: readonly FieldWriter[] | undefined;
  return (answers) => {
    try {
      fields ??= compiler.root(query, operation);
      return writeObject(fields, dataOf(answers));
    } catch {
      // Whatever the reason is, the executor meets it again and says what is right.
      return undefined;
    }
  };
}

/** The data of each root field under its response key; an answer that is an error is for the executor. */
function dataOf(answers: ReadonlyMap<string, Answer>): Source {
  return Object.fromEntries([...answers].map(([key, { data, error }]) => [key, error ? uncovered("a field failed") : data]));
}

class WriterCompiler {
  private readonly objects = new Map<string, ValueWriter>();
  private readonly leaves = new Map<GraphQLLeafType, ValueWriter>();
  private readonly places = new Map<FieldNode, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly typeNames: TypeNames,
    private readonly fragments: ReturnType<typeof fragmentsOf>,
    private readonly variables: Source,
  ) {}

  /** Answers stand under the response keys of their root fields. */
  root(type: GraphQLObjectType, { selectionSet }: OperationDefinitionNode): readonly FieldWriter[] {
    const fields = collectFields(this.schema, this.fragments, this.variables, type, selectionSet);
    return this.fields(type, fields, (_field, key) => key);
  }

  private fields(type: GraphQLObjectType, fields: Fields, property: typeof propertyOf): readonly FieldWriter[] {
    return [...fields].map(([key, nodes], index) => {
      const head = `${index > 0 ? "," : ""}"${key}":`;
      const name = nodes[0]?.name.value ?? "";
      if (name === "__typename") return { head, property: "", write: () => `"${type.name}"` };
      const field = type.getFields()[name] ?? uncovered(`${type.name}.${name} is introspection`);
      return { head, property: property(field, key), write: this.value(field.type, nodes) };
    });
  }

  private value(type: GraphQLOutputType, nodes: readonly FieldNode[]): ValueWriter {
    if (!isNonNullType(type)) {
      const write = this.present(type, nodes);
      return (value) => (value == null ? "null" : write(value));
    }
    const write = this.present(type.ofType, nodes);
    return (value) => (value == null ? uncovered("something is null that cannot be") : write(value));
  }

  private present(type: GraphQLOutputType, nodes: readonly FieldNode[]): ValueWriter {
    if (isListType(type)) return listWriter(this.value(type.ofType, nodes));
    if (isLeafType(type)) return this.leaf(type);
    if (isObjectType(type)) return this.object(type, nodes);
    return this.abstract(type, nodes);
  }

  private leaf(type: GraphQLLeafType): ValueWriter {
    const known = this.leaves.get(type);
    if (known) return known;
    const writer = leafWriter(type);
    this.leaves.set(type, writer);
    return writer;
  }

  /** One writer for all places that ask the same of a type. Its fields are looked at once it is used: many types never stand there. */
  private object(type: GraphQLObjectType, nodes: readonly FieldNode[]): ValueWriter {
    const key = `${type.name} ${nodes.map((node) => this.placeOf(node)).join()}`;
    const known = this.objects.get(key);
    if (known) return known;
    let fields: readonly FieldWriter[] | undefined;
    const writer: ValueWriter = (value) => {
      fields ??= this.fields(type, collectSubfields(this.schema, this.fragments, this.variables, type, nodes), propertyOf);
      return writeObject(fields, isSource(value) ? value : uncovered(`${type.name} is no object`));
    };
    this.objects.set(key, writer);
    return writer;
  }

  private placeOf(node: FieldNode): number {
    const place = this.places.get(node) ?? this.places.size;
    this.places.set(node, place);
    return place;
  }

  /** Interfaces tell their types apart as they do for the executor. */
  private abstract(type: GraphQLOutputType, nodes: readonly FieldNode[]): ValueWriter {
    const writers = new Map<unknown, ValueWriter>();
    const writerOf = (kind: unknown): ValueWriter => {
      const object = this.schema.getType(this.typeNames.get(kind) ?? "");
      if (!isAbstractType(type) || !isObjectType(object) || !this.schema.isSubType(type, object)) return uncovered("a type is unknown");
      const writer = this.object(object, nodes);
      writers.set(kind, writer);
      return writer;
    };
    return (value) => {
      const kind = isSource(value) ? value["kind"] : undefined;
      return (writers.get(kind) ?? writerOf(kind))(value);
    };
  }
}

const isSource = (value: unknown): value is Source => typeof value === "object" && value !== null;

function writeObject(fields: readonly FieldWriter[], source: Source): string {
  let text = "{";
  for (const { head, property, write } of fields) text += head + write(source[property]);
  return bounded(text + "}");
}

function listWriter(write: ValueWriter): ValueWriter {
  return (value) => {
    if (!Array.isArray(value)) return uncovered("something is no list");
    let text = "[";
    for (let index = 0; index < value.length; index += 1) {
      text += index > 0 ? `,${write(value[index])}` : write(value[index]);
      bounded(text);
    }
    return text + "]";
  };
}

/** An answer that becomes too large is not written to its end. */
const bounded = (text: string): string => (text.length > answerLimit ? uncovered("it is too large") : text);

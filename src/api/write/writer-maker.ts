import { isLeafType, type GraphQLSchema } from "graphql";
import type { Kind } from "../../model/model.js";
import { isOfOneType, type FieldLayout, type Layout, type LeafLayout, type ObjectLayout } from "../../plan/layout.js";
import { answerLimit } from "../http/limits.js";
import { leafWriter } from "./leaf-writer.js";
import { uncovered, type ValueWriter } from "./value-writer.js";

type Source = Readonly<Record<string, unknown>>;

/** Writes an object. It throws where only the executor knows what to answer. */
export type ObjectWriter = (source: Source) => string;

/** A field of an object: the text up to its value, the property where that stands, and how it is written. */
interface FieldWriter {
  readonly head: string;
  readonly property: string;
  readonly write: ValueWriter;
}

/** Makes what writes the data that a store answers, as a layout says. */
export class WriterMaker {
  private readonly objects = new Map<readonly FieldLayout[], ObjectWriter>();
  private readonly leaves = new Map<string, ValueWriter>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** One writer for all places that show the same fields. It is made once it is used: many types never stand there. */
  object(fields: readonly FieldLayout[]): ObjectWriter {
    const known = this.objects.get(fields);
    if (known) return known;
    let writers: readonly FieldWriter[] | undefined;
    const writer: ObjectWriter = (source) => {
      writers ??= fields.map((field) => this.field(field));
      return writeObject(writers, source);
    };
    this.objects.set(fields, writer);
    return writer;
  }

  private field({ head, property, value, text }: FieldLayout): FieldWriter {
    return text === undefined ? { head, property, write: this.value(value) } : { head, property: "", write: () => text };
  }

  private value(layout: Layout): ValueWriter {
    const write = this.present(layout);
    if (layout.nullable) return (value) => (value == null ? "null" : write(value));
    return (value) => (value == null ? uncovered("something is null that cannot be") : write(value));
  }

  private present(layout: Layout): ValueWriter {
    if (layout.is === "list") return listWriter(this.value(layout.of));
    return layout.is === "leaf" ? this.leaf(layout) : this.source(layout);
  }

  private leaf({ type }: LeafLayout): ValueWriter {
    const known = this.leaves.get(type);
    if (known) return known;
    const leaf = this.schema.getType(type);
    const writer = isLeafType(leaf) ? leafWriter(leaf) : uncovered(`${type} is no leaf`);
    this.leaves.set(type, writer);
    return writer;
  }

  private source({ fields }: ObjectLayout): ValueWriter {
    const writerOf = isOfOneType(fields) ? constant(this.object(fields)) : this.byKind(fields);
    return (value) => (isSource(value) ? writerOf(value)(value) : uncovered("something is no object"));
  }

  /** Interfaces tell their types apart as they do for the executor. */
  private byKind(fields: Readonly<Record<Kind, readonly FieldLayout[]>>): (source: Source) => ObjectWriter {
    const writers = new Map(Object.entries(fields).map(([kind, own]): [unknown, ObjectWriter] => [kind, this.object(own)]));
    return ({ kind }) => writers.get(kind) ?? uncovered("a type is unknown");
  }
}

const constant =
  <T>(value: T): (() => T) =>
  () =>
    value;

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

import { Arg, Field, InputType, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import { ModelError } from "../../model/model.js";
import type { Vocabulary } from "../../model/declare/vocabularies.js";

/** A class that type-graphql makes a GraphQL type of. */
export type TypeClass = new () => object;

/** An enum as type-graphql takes it: each word under itself. */
export type EnumObject = Readonly<Record<string, string>>;

/** A type as a decorator takes it: asked for late, so that types may refer to each other in circles; in brackets for a list of it. */
export type TypeThunk = () => object | [object];

/** An argument of a field. */
export interface Argument {
  readonly name: string;
  readonly type: TypeThunk;
  readonly description: string;
  readonly required?: boolean;
  readonly default?: unknown;
}

/** A field of an object or interface type. */
export interface FieldSpec {
  readonly name: string;
  readonly type: TypeThunk;
  readonly description: string;
  readonly nullable?: boolean;
  readonly arguments?: readonly Argument[];
}

/** The GraphQL types made from one model, by name. Decorators are applied as the plain functions that they are. */
export class TypeRegistry {
  private readonly classes = new Map<string, TypeClass>();
  private readonly enums = new Map<string, EnumObject>();

  class(name: string): TypeClass {
    const found = this.classes.get(name);
    if (!found) throw new ModelError(`No GraphQL type is called ${name}.`);
    return found;
  }

  enum(name: string): EnumObject {
    const found = this.enums.get(name);
    if (!found) throw new ModelError(`No GraphQL enum is called ${name}.`);
    return found;
  }

  /** Every class that implements an interface: a schema has to be told of them, since no field names them all. */
  get all(): TypeClass[] {
    return [...this.classes.values()];
  }

  defineEnum(name: string, { description, values }: Vocabulary): void {
    const words = Object.fromEntries(Object.keys(values).map((word) => [word, word]));
    const valuesConfig = Object.fromEntries(Object.entries(values).map(([word, meaning]) => [word, { description: meaning }]));
    registerEnumType(words, { name, description, valuesConfig });
    this.enums.set(name, words);
  }

  defineObject(name: string, description: string, fields: readonly FieldSpec[], interfaces: readonly string[] = []): void {
    const type = namedClass(name);
    ObjectType(name, { description, simpleResolvers: true, implements: interfaces.map((each) => this.class(each)) })(type);
    for (const field of fields) addField(type, field);
    this.classes.set(name, type);
  }

  defineInterface(name: string, description: string, fields: readonly FieldSpec[], interfaces: readonly string[] = []): void {
    const type = namedClass(name);
    InterfaceType(name, { description, implements: interfaces.map((each) => this.class(each)), autoRegisterImplementations: false })(type);
    for (const field of fields) addField(type, field);
    this.classes.set(name, type);
  }

  defineInput(name: string, description: string, fields: readonly Argument[]): void {
    const type = namedClass(name);
    InputType(name, { description })(type);
    for (const field of fields) {
      const nullable = !field.required;
      const options = field.default === undefined ? { nullable } : { ...(nullable && { nullable }), defaultValue: field.default };
      Field(field.type, { ...options, description: field.description })(type.prototype as object, field.name);
    }
    this.classes.set(name, type);
  }
}

function namedClass(name: string): TypeClass {
  return { [name]: class {} }[name] as TypeClass;
}

/** A field with arguments has to be a method for type-graphql; `attachReaders` gives it its resolver when the schema is built. */
function addField(type: TypeClass, { name, type: fieldType, description, nullable = false, arguments: args }: FieldSpec): void {
  const prototype = type.prototype as object;
  if (!args) {
    Field(fieldType, { nullable, description })(prototype, name);
    return;
  }
  args.forEach((argument, index) => {
    addArgument(prototype, name, index, argument);
  });
  const descriptor = { configurable: true, value: () => undefined };
  Object.defineProperty(prototype, name, descriptor);
  Field(fieldType, { nullable, description })(prototype, name, descriptor);
}

/** Declares one parameter of a method as an argument. */
export function addArgument(prototype: object, method: string, index: number, argument: Argument): void {
  const nullable = !argument.required;
  const options = argument.default === undefined ? { nullable } : { ...(nullable && { nullable }), defaultValue: argument.default };
  Arg(argument.name, argument.type, { ...options, description: argument.description })(prototype, method, index);
}

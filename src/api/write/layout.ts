import {
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import type { Kind } from "../../model/model.js";
import type { FieldLayout, Layout, LeafLayout } from "../../plan/layout.js";
import type { fragmentsOf } from "../../plan/parse/collect-fields.js";
import { propertyOf, type TypeNames } from "../attach-readers.js";
import { uncovered } from "./value-writer.js";

/** Fields of all objects of an answer, those of one type and place counted once. A layout of more is not made. */
const maxFields = 10_000;

/** The layouts of the root fields of an operation, in their order. */
export type OperationLayout = readonly FieldLayout[];

/**
 * Makes the layout of an operation. Fields are collected by the executor's own code, so they come in its order and are merged as it merges
 * them. It throws where something is asked that no store answers, such as introspection.
 */
export function layoutOf(
  schema: GraphQLSchema,
  typeNames: TypeNames,
  fragments: ReturnType<typeof fragmentsOf>,
  variables: Readonly<Record<string, unknown>>,
  { selectionSet }: OperationDefinitionNode,
): OperationLayout {
  const query = schema.getQueryType() ?? uncovered("there are no queries");
  const fields = collectFields(schema, fragments, variables, query, selectionSet);
  return new LayoutMaker(schema, typeNames, fragments, variables).fields(query, fields, (_field, key) => key);
}

class LayoutMaker {
  private readonly objects = new Map<string, readonly FieldLayout[]>();
  private readonly leaves = new Map<string, LeafLayout>();
  private readonly places = new Map<FieldNode, number>();
  private made = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly typeNames: TypeNames,
    private readonly fragments: ReturnType<typeof fragmentsOf>,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  fields(type: GraphQLObjectType, fields: ReadonlyMap<string, readonly FieldNode[]>, property: typeof propertyOf): readonly FieldLayout[] {
    return [...fields].map(([key, nodes], index): FieldLayout => {
      this.made += 1;
      if (this.made > maxFields) return uncovered("it has too many fields");
      const head = `${index > 0 ? "," : ""}"${key}":`;
      const name = nodes[0]?.name.value ?? "";
      if (name === "__typename") return { head, text: `"${type.name}"` };
      const field = type.getFields()[name] ?? uncovered(`${type.name}.${name} is introspection`);
      return { head, property: property(field, key), value: this.value(field.type, nodes) };
    });
  }

  private value(type: GraphQLOutputType, nodes: readonly FieldNode[], nullable = true): Layout {
    if (isNonNullType(type)) return this.value(type.ofType, nodes, false);
    if (isListType(type)) return { is: "list", of: this.value(type.ofType, nodes), nullable };
    if (isLeafType(type)) return this.leaf(type, nullable);
    if (isObjectType(type)) return { is: "object", fields: this.object(type, nodes), nullable };
    return { is: "object", fields: this.kinds(type, nodes), nullable };
  }

  /** One layout for all places that show the same type: what is laid out alike is the same object. */
  private leaf(type: GraphQLLeafType, nullable: boolean): LeafLayout {
    const key = `${type.name} ${nullable}`;
    const words = isEnumType(type) ? { words: type.getValues().map(({ name }) => name) } : {};
    const leaf: LeafLayout = this.leaves.get(key) ?? { is: "leaf", type: type.name, ...words, nullable };
    this.leaves.set(key, leaf);
    return leaf;
  }

  private object(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly FieldLayout[] {
    const key = `${type.name} ${nodes.map((node) => this.placeOf(node)).join()}`;
    const known = this.objects.get(key);
    if (known) return known;
    const fields = this.fields(type, collectSubfields(this.schema, this.fragments, this.variables, type, nodes), propertyOf);
    this.objects.set(key, fields);
    return fields;
  }

  private placeOf(node: FieldNode): number {
    const place = this.places.get(node) ?? this.places.size;
    this.places.set(node, place);
    return place;
  }

  /** Interfaces tell their types apart by kinds. */
  private kinds(type: GraphQLOutputType, nodes: readonly FieldNode[]): Readonly<Record<Kind, readonly FieldLayout[]>> {
    const byKind: Record<Kind, readonly FieldLayout[]> = {};
    for (const [kind, name] of this.typeNames) {
      const object = this.schema.getType(name);
      if (isAbstractType(type) && isObjectType(object) && this.schema.isSubType(type, object))
        byKind[String(kind)] = this.object(object, nodes);
    }
    return byKind;
  }
}

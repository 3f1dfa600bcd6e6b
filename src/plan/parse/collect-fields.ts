import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind as Syntax,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLDirective,
  type GraphQLSchema,
  type SelectionNode,
} from "graphql";
import { PapergraphError } from "../../errors.js";
import type { Model } from "../../model/model.js";
import type { RootSelection } from "../selection.js";

/** What is known while one operation is planned. */
export interface Request {
  readonly model: Model;
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced, with defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Plans another document, which has no variables: a question in words is asked by one. Undefined where the schema has no such thing. */
  readonly planText: (document: string) => readonly RootSelection[] | undefined;
}

/** The fragments of a document by their names. */
export function fragmentsOf({ definitions }: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  const fragments = definitions.filter((definition) => definition.kind === Syntax.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** A field of the response: all its occurrences, and the object types to which it applies. */
export interface RequestedField {
  readonly key: string;
  readonly name: string;
  readonly types: readonly string[];
  readonly nodes: readonly FieldNode[];
}

/**
 * The fields that the selection sets of some fields ask of objects of the given types: fragments are opened, type conditions applied,
 * `@skip` and `@include` obeyed, and occurrences under one response key merged. A key that means different fields in different types
 * comes once for each meaning.
 */
export function collectFields(request: Request, types: readonly string[], parents: readonly FieldNode[]): RequestedField[] {
  const fields = new Map<string, { key: string; name: string; types: string[]; nodes: FieldNode[] }>();
  const ids = new Map<FieldNode, number>();
  for (const type of types) {
    const byKey = new Map<string, FieldNode[]>();
    for (const parent of parents) visit(request, type, parent.selectionSet?.selections ?? [], byKey, new Set());
    for (const [key, nodes] of byKey) {
      for (const node of nodes) if (!ids.has(node)) ids.set(node, ids.size);
      const occurrence = nodes.map((node) => ids.get(node)).join();
      const name = nodes[0]?.name.value ?? "";
      const field = fields.get(`${key} ${occurrence}`);
      if (field) field.types.push(type);
      else fields.set(`${key} ${occurrence}`, { key, name, types: [type], nodes });
    }
  }
  return [...fields.values()].filter((field) => field.name !== "__typename");
}

function visit(
  request: Request,
  type: string,
  selections: readonly SelectionNode[],
  into: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const selection of selections) {
    if (!isIncluded(request, selection)) continue;
    if (selection.kind === Syntax.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      into.set(key, [...(into.get(key) ?? []), selection]);
      continue;
    }
    if (selection.kind === Syntax.FRAGMENT_SPREAD) {
      if (seen.has(selection.name.value)) continue;
      seen.add(selection.name.value);
    }
    const fragment = selection.kind === Syntax.FRAGMENT_SPREAD ? request.fragments[selection.name.value] : selection;
    if (fragment && applies(request, type, fragment.typeCondition?.name.value))
      visit(request, type, fragment.selectionSet.selections, into, seen);
  }
}

function isIncluded(request: Request, node: SelectionNode): boolean {
  return condition(request, GraphQLSkipDirective, node) !== true && condition(request, GraphQLIncludeDirective, node) !== false;
}

/** A variable with a default may be null, which says neither yes nor no: it is BAD_USER_INPUT. */
function condition({ variables }: Request, directive: GraphQLDirective, node: SelectionNode): unknown {
  try {
    return getDirectiveValues(directive, node, variables)?.["if"];
  } catch (error) {
    throw new PapergraphError("BAD_USER_INPUT", error instanceof Error ? error.message : "A directive is wrong.", {}, { cause: error });
  }
}

function applies(request: Request, type: string, condition: string | undefined): boolean {
  if (condition === undefined || condition === type) return true;
  const abstract = request.schema.getType(condition);
  const object = request.schema.getType(type);
  return isAbstractType(abstract) && isObjectType(object) && request.schema.isSubType(abstract, object);
}

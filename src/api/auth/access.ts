import {
  getArgumentValues,
  getVariableValues,
  Kind as Syntax,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { AuthCheckerFn } from "type-graphql";
import { PapergraphError } from "../../errors.js";
import { fragmentsOf } from "../../plan/parse/collect-fields.js";
import type { RequestContext } from "../request-context.js";
import { anonymous, type Caller } from "./caller.js";
import { needsOf } from "./needs.js";
import type { Role } from "./viewer.js";

type Variables = Readonly<Record<string, unknown>>;

/**
 * Refuses an operation that its caller may not send: UNAUTHENTICATED, FORBIDDEN, or RATE_LIMITED where it writes too often. Of the
 * operation nothing has run yet; that it is valid is known, of its variables nothing.
 */
export function checkAccess(
  caller: Caller,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {};
  const asked = rootNodes(document, operation);
  for (const { name } of asked) {
    const needs = needsOf(fields[name.value]);
    if (needs) checkRole(caller, needs.role);
  }
  checkArguments(caller, schema, operation, asked, variables);
  if (operation.operation === OperationTypeNode.MUTATION) caller.takeWrites(asked.length);
}

/** Refuses who has not the role that a field needs: UNAUTHENTICATED where they have not said who they are, else FORBIDDEN. */
export function checkRole({ viewer, canWriteAtAll }: Caller, role: Role): void {
  if (viewer.roles.includes(role)) return;
  if (!canWriteAtAll) throw new PapergraphError("UNAUTHENTICATED", noTokenConfigured);
  if (viewer.name === null)
    throw new PapergraphError(
      "UNAUTHENTICATED",
      `This needs the role ${role}: send \`Authorization: Bearer <token>\` with a token that has it.`,
    );
  throw new PapergraphError("FORBIDDEN", `This needs the role ${role}; the token of "${viewer.name}" has ${viewer.roles.join(" and ")}.`);
}

/** What whoever wants to write is told by a server that nobody can write to. */
export const noTokenConfigured =
  "Nobody can write here, for no token is configured: `npm run token -- NAME --role EDITOR` makes one, and docs/writing.md says more.";

/** Arguments are looked at where the variables can be read; where they cannot, the request is refused for them. */
function checkArguments(
  caller: Caller,
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  asked: readonly FieldNode[],
  variables: Variables,
): void {
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {};
  for (const node of asked) {
    const field = fields[node.name.value];
    const whereTrue = Object.entries(needsOf(field)?.whereTrue ?? {});
    if (!field || whereTrue.length === 0) continue;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (coerced) checkTrue(caller, whereTrue, getArgumentValues(field, node, coerced));
  }
}

function checkTrue(caller: Caller, whereTrue: readonly (readonly [string, Role])[], given: Variables): void {
  for (const [argument, role] of whereTrue) if (given[argument] === true) checkRole(caller, role);
}

/** The fields at the root of operations. A known document is asked again and again. */
const roots = new WeakMap<OperationDefinitionNode, readonly FieldNode[]>();

/** The fields at the root of an operation, those that `@skip` and `@include` might leave out included. */
export function rootNodes(document: DocumentNode, operation: OperationDefinitionNode): readonly FieldNode[] {
  const known = roots.get(operation);
  if (known) return known;
  const fragments = fragmentsOf(document);
  const nodesOf = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Syntax.FIELD) return [selection];
      const set = selection.kind === Syntax.FRAGMENT_SPREAD ? fragments[selection.name.value]?.selectionSet : selection.selectionSet;
      return set ? nodesOf(set) : [];
    });
  const nodes = nodesOf(operation.selectionSet);
  roots.set(operation, nodes);
  return nodes;
}

/**
 * What type-graphql asks before it resolves a field that is `@Authorized`. Requests by HTTP were refused before; this holds for every
 * other way to the schema.
 */
export const authChecker: AuthCheckerFn<RequestContext, Role> = ({ context, args, info }, needed) => {
  const caller = context.caller ?? anonymous;
  for (const role of needed) checkRole(caller, role);
  const needs = needsOf(info.parentType.getFields()[info.fieldName]);
  checkTrue(caller, Object.entries(needs?.whereTrue ?? {}), args);
  return true;
};

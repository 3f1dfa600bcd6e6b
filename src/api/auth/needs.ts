import type { GraphQLField, GraphQLSchema } from "graphql";
import { Authorized, Extensions } from "type-graphql";
import { ModelError } from "../../model/model.js";
import type { Role } from "./viewer.js";

/** What a field needs of who asks for it. */
export interface Needs {
  readonly role: Role;
  /** Arguments that need another role where they are true. */
  readonly whereTrue: Readonly<Record<string, Role>>;
}

/**
 * Decorates a field of Mutation, or any other, with the role that it needs: `needs("EDITOR", { force: "ADMIN" })`. The role stands in the
 * schema as well, so that a request is refused before anything of it is read.
 */
export function needs(role: Role, whereTrue: Needs["whereTrue"] = {}): MethodDecorator {
  const decorators: MethodDecorator[] = [Authorized<Role>(role), Extensions({ needs: { role, whereTrue } satisfies Needs })];
  return (prototype, field, descriptor) => {
    for (const decorate of decorators) decorate(prototype, field, descriptor);
  };
}

/** What a field needs; undefined where everybody may ask for it. */
export function needsOf(field: Pick<GraphQLField<unknown, unknown>, "extensions"> | undefined): Needs | undefined {
  return field?.extensions["needs"] as Needs | undefined;
}

/** Checks that every mutation says which role it needs, else it is a ModelError: a server that is open to everybody does not start. */
export function checkMutations(schema: GraphQLSchema): void {
  const open = Object.values(schema.getMutationType()?.getFields() ?? {}).filter((field) => needsOf(field) === undefined);
  if (open.length === 0) return;
  throw new ModelError(open.map(({ name }) => `Mutation.${name} is open to everybody: say with \`needs\` which role it needs.`).join(" "));
}

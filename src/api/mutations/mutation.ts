import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import { Ctx, Info, Mutation, Resolver } from "type-graphql";
import type { ChangeAction, Batch, Outline, WriteOutcome } from "../../store/port/write.js";
import { anonymous } from "../auth/caller.js";
import { needs, type Needs } from "../auth/needs.js";
import type { RequestContext } from "../request-context.js";
import { addArgument, type Argument, type TypeClass } from "../types/type-registry.js";

/** The arguments of a mutation, under their names. */
export type Given = Readonly<Record<string, unknown>>;

/** One mutation: what it takes, what it writes, and what it answers. */
export interface MutationSpec {
  readonly name: string;
  readonly description: string;
  readonly payload: () => object;
  readonly args: readonly Argument[];
  /** Arguments that need another role than EDITOR where they are true. */
  readonly whereTrue?: Needs["whereTrue"];
  readonly action: ChangeAction | ((batch: Batch) => ChangeAction);
  readonly batch: (given: Given) => Batch;
  /** The fields of the payload beside those that each has, ids in the place of nodes. */
  readonly outline: (outcome: WriteOutcome) => Readonly<Record<string, Outline>>;
}

/** A resolver class with one field of Mutation. It needs the role EDITOR. */
export function mutation(spec: MutationSpec): TypeClass {
  const { name, description, payload, args, whereTrue } = spec;
  class MutationResolver {}
  Resolver()(MutationResolver);
  const prototype = MutationResolver.prototype as Record<string, unknown>;
  const descriptor = {
    configurable: true,
    value: (context: RequestContext, info: GraphQLResolveInfo, ...given: unknown[]): Promise<unknown> =>
      write(spec, context, info, Object.fromEntries(args.map((argument, index) => [argument.name, given[index]]))),
  };
  Object.defineProperty(prototype, name, descriptor);
  Ctx()(prototype, name, 0);
  Info()(prototype, name, 1);
  args.forEach((argument, index) => {
    addArgument(prototype, name, index + 2, argument);
  });
  needs("EDITOR", whereTrue)(prototype, name, descriptor);
  Mutation(payload, { description })(prototype, name, descriptor);
  return MutationResolver;
}

async function write(spec: MutationSpec, context: RequestContext, info: GraphQLResolveInfo, given: Given): Promise<unknown> {
  const { store, payloads, caller = anonymous } = context;
  const object = payloads?.get(String(info.path.key));
  if (!store || !object) throw new GraphQLError("The mutation was not planned.");
  const batch = spec.batch(given);
  const { expectedRevision, dryRun } = given;
  const { shown, outcome } = await store.write(
    {
      batch,
      action: typeof spec.action === "string" ? spec.action : spec.action(batch),
      origin: "CONTRIBUTED",
      by: caller.viewer.name ?? "somebody",
      ...(typeof expectedRevision === "number" && { expectedRevision }),
      ...(dryRun === true && { dryRun }),
    },
    {
      object,
      outline: (outcome) => ({ revision: outcome.revision, changed: outcome.changed, ...spec.outline(outcome) }),
    },
  );
  if (context.outcome) context.outcome.revision = outcome.revision;
  return shown;
}

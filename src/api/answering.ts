import { OperationTypeNode, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { PapergraphError } from "../errors.js";
import type { Model } from "../model/model.js";
import { planMutation } from "../plan/plan-mutation.js";
import { planOperation } from "../plan/plan-operation.js";
import type { RootSelection } from "../plan/selection.js";
import { noValues } from "../plan/slots.js";
import { checkWork } from "../plan/work/estimate-work.js";
import { nodesOf } from "../plan/work/graph-counts.js";
import type { GraphStore, Snapshot } from "../store/port/graph-store.js";
import { checkAccess, rootNodes } from "./auth/access.js";
import { anonymous } from "./auth/caller.js";
import { bodyLimit, quickGraph } from "./http/limits.js";
import { Plans, type Planned } from "./plans.js";
import { fieldSpans } from "./trace-fields.js";
import type { Tracer } from "../trace/tracer.js";
import type { RequestContext } from "./request-context.js";
import { checkVariables } from "./validate/check-variables.js";
import type { Writers } from "./write/writers.js";

/** An operation of a valid document, with the variables that were sent. */
export interface ValidOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Answers valid operations: each is checked, planned, bounded and read whole, from one snapshot of the store, before anything of it runs,
 * and then written where no executor is needed.
 */
export class Answering {
  private readonly plans: Plans;

  constructor(
    private readonly model: Model,
    private readonly schema: GraphQLSchema,
    private readonly store: GraphStore,
    private readonly writers: Writers,
    private readonly tracer?: Tracer,
  ) {
    this.plans = new Plans(model);
  }

  /** Reads what an operation asks into the context of its request. A PapergraphError refuses it. */
  async read({ document, operation, variables }: ValidOperation, context: RequestContext): Promise<void> {
    const { model, schema, store } = this;
    if (!schema.getRootType(operation.operation))
      throw new PapergraphError("GRAPHQL_VALIDATION_FAILED", `There are no ${operation.operation}s here; ask a query.`);
    checkAccess(context.caller ?? anonymous, schema, document, operation, variables);
    if (context.isLarge === true && !importsOnly(document, operation)) throw new PapergraphError("PAYLOAD_TOO_LARGE", onlyImportsAreLarge);
    checkVariables(variables);
    if (context.outcome) context.outcome.mayBeKept = operation.operation === OperationTypeNode.QUERY;
    context.store = store;
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
      openSubscription(planOperation(model, schema, document, operation, variables), { document, operation, variables }, context);
      return;
    }
    if (operation.operation === OperationTypeNode.MUTATION) {
      if (context.readsOnly === true) throw new PapergraphError("METHOD_NOT_ALLOWED", "A GET only reads; post what writes.");
      context.payloads = planMutation(model, schema, document, operation, variables);
      return;
    }
    // Only what came by HTTP is sure to be JSON.
    const writer = isWritten(context) ? this.writers.writerOf(document, operation, variables) : undefined;
    const { selections, values } = writer
      ? this.plans.planOf(schema, document, operation, variables, writer)
      : { selections: planOperation(model, schema, document, operation, variables), values: noValues };
    checkWork(selections, await store.counts());
    if (selections.length > 0) {
      const { answers, revision } = await this.traced(document, operation, () => readTimed(store, { selections, values }, context));
      context.answers = new Map(answers.map((answer, index) => [selections[index]?.key ?? "", answer]));
      context.revision = revision;
    } else if (asksFor(document, operation, "revision")) context.revision = await store.revision();
    if (context.outcome && context.revision !== undefined) context.outcome.revision = context.revision;
  }

  /** Whether a mutation would hold this process for so long that somebody else noticed it. */
  async isLong({ document, operation }: ValidOperation, { isLong = false }: RequestContext): Promise<boolean> {
    if (operation.operation !== OperationTypeNode.MUTATION) return false;
    if (isLong) return true;
    if (!ofAnySize.some((name) => asksFor(document, operation, name))) return false;
    return nodesOf(await this.store.counts(), this.model.kinds) > quickGraph;
  }

  /** Root fields are read together, from one snapshot: each is as long as all. */
  private traced<T>(document: DocumentNode, operation: OperationDefinitionNode, read: () => Promise<T>): Promise<T> {
    return this.tracer ? this.tracer.beside(fieldSpans(document, operation), read) : read();
  }

  /** The text of the data that was read; undefined where the executor has to answer. */
  write({ document, operation, variables }: ValidOperation, context: RequestContext): string | undefined {
    if (operation.operation !== OperationTypeNode.QUERY || !isWritten(context)) return undefined;
    return this.writers.writerOf(document, operation, variables).write(context.answers);
  }
}

/** Hands a subscription to whoever has asked for events. Nothing is planned for it, for it shows no nodes; it is told what it would cost. */
function openSubscription(_plan: readonly RootSelection[], operation: ValidOperation, { subscribe }: RequestContext): void {
  if (!subscribe)
    throw new PapergraphError(
      "BAD_REQUEST",
      "A subscription is answered as events: ask with `Accept: text/event-stream`, as graphql-sse does.",
    );
  subscribe(operation);
}

/** Reads, and notes how long it took. */
async function readTimed(store: GraphStore, { selections, values }: Planned, context: RequestContext): Promise<Snapshot> {
  const before = performance.now();
  try {
    return await store.read(selections, context.signal, values);
  } finally {
    if (context.outcome) context.outcome.storeSeconds = (performance.now() - before) / 1_000;
  }
}

/** Whether the answer may leave as it is written: by HTTP, where nobody watches its execution. */
const isWritten = ({ outcome, isWatched = false }: RequestContext): boolean => outcome !== undefined && !isWatched;

/** Whether an operation does nothing but import. */
const importsOnly = (document: DocumentNode, operation: OperationDefinitionNode): boolean =>
  operation.operation === OperationTypeNode.MUTATION && rootNodes(document, operation).every((node) => node.name.value === "importPapers");

/** What they take no request tells: an import reads all names, and what goes or becomes one with another may have any number of relations. */
const ofAnySize = ["importPapers", "merge", "remove"];

const onlyImportsAreLarge = `The body is larger than ${bodyLimit / 1000} KB, which only an operation with nothing but importPapers may be.`;

/** Whether a field stands at the root of an operation. */
const asksFor = (document: DocumentNode, operation: OperationDefinitionNode, name: string): boolean =>
  rootNodes(document, operation).some((node) => node.name.value === name);

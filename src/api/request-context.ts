import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import type { ReadElsewhere } from "../import/read-statements.js";
import type { PayloadPlans } from "../plan/plan-mutation.js";
import type { Answer } from "../store/port/answer.js";
import type { GraphStore } from "../store/port/graph-store.js";
import type { ChangeRecord } from "../store/port/write.js";
import type { ValidOperation } from "./answering.js";
import type { Caller } from "./auth/caller.js";
import type { Followed } from "./live/follow-changes.js";
import type { MutateElsewhere } from "./mutate-elsewhere.js";

/** What is noted of an answer while it is made. */
export interface Outcome {
  /** The status where the answer has no data. */
  statusWithoutData?: number;
  /** Whether it depends on the graph alone, so that caches may keep it. */
  mayBeKept?: boolean;
  /** How long the store read for it. */
  storeSeconds?: number;
  /** The revision of the graph that it tells of. */
  revision?: number;
}

/** What one GraphQL request carries: its answers, read before any resolver runs, by the response key of their root field. */
export interface RequestContext {
  answers: ReadonlyMap<string, Answer>;
  /** The graph, for what is not read before resolvers run: writes, and the history. */
  store?: GraphStore;
  /** What mutations show of the nodes that they write, by response key. */
  payloads?: PayloadPlans;
  /** The revision of the graph, where it is asked for. */
  revision?: number;
  /** Who asks; somebody who has said nothing where it is not known. */
  readonly caller?: Caller;
  /**
   * What is noted of the answer, if the request came by HTTP and its answer leaves as text. The context itself is copied on its way.
   */
  readonly outcome?: Outcome;
  /** Where a subscription goes that may be opened: to whoever has asked for events. */
  readonly subscribe?: (operation: ValidOperation) => void;
  /** Follows writes, for a subscription that is open. */
  readonly follow?: (question: Followed) => Promise<AsyncGenerator<ChangeRecord>>;
  /** Set where nothing may be written: a request by GET. */
  readonly readsOnly?: boolean;
  /** Does what would hold this process. */
  readonly mutateElsewhere?: MutateElsewhere;
  /** True where the body is so large that what it writes would. */
  readonly isLong?: boolean;
  /** Reads papers of an import in another process. */
  readonly readElsewhere?: ReadElsewhere;
  /** True where the body is larger than what is read for anything but an import. */
  readonly isLarge?: boolean;
  /** Aborted once the client has gone: nothing more is read for it. */
  readonly signal?: AbortSignal;
  /** Set where the operation was read before it came to the server: with what it is refused for, if it is. */
  read?: { readonly error?: Error };
  /** Set where a plugin of somebody else watches the execution: it must happen. */
  isWatched?: boolean;
}

/** The answer to the root field that is being resolved. */
export function answerOf(context: RequestContext, info: GraphQLResolveInfo): unknown {
  const answer = context.answers.get(String(info.path.key));
  if (!answer) throw new GraphQLError("The field was not planned.");
  if (answer.error) throw answer.error;
  return answer.data;
}

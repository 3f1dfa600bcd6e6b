import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import type { PayloadPlans } from "../plan/plan-mutation.js";
import type { Answer } from "../store/port/answer.js";
import type { GraphStore } from "../store/port/graph-store.js";
import type { Caller } from "./auth/caller.js";

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
   * Where it is noted that the answer has no data, how long the store read for it, and that it depends on the graph alone, so that caches may keep it; if the request came
   * by HTTP and its answer leaves as text. The context itself is copied on its way.
   */
  readonly outcome?: { statusWithoutData?: number; mayBeKept?: boolean; storeSeconds?: number };
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

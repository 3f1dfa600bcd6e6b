/** What the package offers to other programs: a graph to open and ask. */

/** Which graph is opened. Nothing is read from the environment. */
export interface GraphOptions {
  /** The SQLite file; made and filled with the seeds where it is not there. */
  readonly database?: string;
  /** A Neo4j server that holds the graph instead. */
  readonly neo4j?: { readonly uri: string; readonly username: string; readonly password: string; readonly database?: string };
  /** The folder of the curated graph; that of the package without it. */
  readonly seeds?: string;
}

/** An error of an answer, with a code of the reference in its extensions. */
export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What a GraphQL document answers. */
export interface GraphAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphError[];
}

/** A document with its variables. */
export interface GraphQuestion {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Which operation of the document is meant, where there are several. */
  readonly operationName?: string;
}

/** An open graph. It is only read: writing needs a server, which knows who writes. */
export interface Graph {
  /** What kind of store it is and where: `sqlite data/papergraph.sqlite`. */
  readonly description: string;
  /** Answers a document as the server would, under the same limits. Wrong questions are errors of the answer. */
  ask(question: GraphQuestion): Promise<GraphAnswer>;
  /** Finishes what is running and releases the store. */
  close(): Promise<void>;
}

/**
 * Opens a graph, and fills one that is empty with the seeds. What cannot be opened is an Error with a `code` of the reference, such as
 * DATABASE_UNUSABLE.
 */
export async function openGraph(options: GraphOptions = {}): Promise<Graph> {
  const { open } = await import("./open-graph.js");
  return open(options);
}

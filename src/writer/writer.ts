/**
 * The program of a writer: a process of its own that does one mutation, for what is large is read and written in seconds in which a server could
 * answer nobody. It ends with its answer, or with its parent.
 */
import { constants, setPriority } from "node:os";
import { createApolloServer } from "../api/apollo-server.js";
import type { MutationResult } from "../api/mutate-elsewhere.js";
import type { RequestContext } from "../api/request-context.js";
import { PapergraphError } from "../errors.js";
import { papergraph } from "../model/papergraph.js";
import { paperReaderProgram } from "../program-files.js";
import { openStore } from "../store/open-store.js";
import type { GraphStore } from "../store/port/graph-store.js";
import type { WriteOrder, WriteReply } from "./messages.js";
import { shareReader } from "./share-in-process.js";

// A terminal and a supervisor send these to all processes of a group. When this one ends is for its parent to say.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());
// Whoever writes much waits longer than whoever asks.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

process.once("message", (order: WriteOrder) => {
  void reply(order).then((message) => {
    process.send?.(message, () => {
      process.disconnect();
    });
  });
});

async function reply(order: WriteOrder): Promise<WriteReply> {
  try {
    const store = await openStore(order.store, papergraph);
    try {
      return { done: await mutate(store, order.mutation) };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { failed: textOf(error) };
  }
}

async function mutate(store: GraphStore, { query, variables, operationName, viewer }: WriteOrder["mutation"]): Promise<MutationResult> {
  const failures: { errorId: string; text: string }[] = [];
  const server = createApolloServer(papergraph, store, (errorId, error) => failures.push({ errorId, text: textOf(error) }));
  const readElsewhere = shareReader(paperReaderProgram);
  const contextValue: RequestContext & { outcome: { revision?: number } } = {
    answers: new Map(),
    // Writes were counted where they came in.
    caller: { viewer, canWriteAtAll: true, takeWrites: () => undefined },
    outcome: {},
    ...(readElsewhere && { readElsewhere }),
  };
  const request = { query, variables: { ...variables }, ...(operationName !== null && { operationName }) };
  const { body } = await server.executeOperation(request, { contextValue });
  if (body.kind !== "single") throw new PapergraphError("INTERNAL_SERVER_ERROR", "The answer came in parts.");
  // As JSON, for what travels between processes has to be plain data.
  const result = JSON.parse(JSON.stringify(body.singleResult)) as MutationResult["result"];
  await server.stop();
  return { result, revision: contextValue.outcome.revision ?? null, failures };
}

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/**
 * The program of an importer: a process of its own that imports one text, for what is large is read and written in seconds in which a server could
 * answer nobody. It ends with its answer, or with its parent.
 */
import { constants, setPriority } from "node:os";
import { PapergraphError } from "../errors.js";
import { importText } from "../import/import-text.js";
import { papergraph } from "../model/papergraph.js";
import { paperReaderProgram } from "../program-files.js";
import { openStore } from "../store/open-store.js";
import type { ImportOrder, ImportReply } from "./messages.js";
import { shareReader } from "./share-in-process.js";

// A terminal and a supervisor send these to all processes of a group. When this one ends is for its parent to say.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());
// Whoever imports waits longer than whoever asks.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

process.once("message", (order: ImportOrder) => {
  void answer(order).then((reply) => {
    process.send?.(reply, () => {
      process.disconnect();
    });
  });
});

async function answer({ store: config, text }: ImportOrder): Promise<ImportReply> {
  try {
    const store = await openStore(config, papergraph);
    try {
      const {
        shown: _shown,
        papers,
        ...done
      } = await importText(store, papergraph, text, {
        elsewhere: shareReader(paperReaderProgram),
      });
      return { done: { ...done, papers: papers.map(({ title, status, id, statements }) => ({ title, status, id, statements })) } };
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof PapergraphError) return { failed: { code: error.code, message: error.message, details: error.details } };
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { failed: { code: "INTERNAL_SERVER_ERROR", message, details: {} } };
  }
}

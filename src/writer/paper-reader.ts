/**
 * The program of a reader of papers: a process of its own that reads one half of the papers of an import, while the import reads the other. It ends
 * with what it was asked for, or with its parent.
 */
import { PaperShare } from "../import/reading/paper-share.js";
import type { ShareOrder, ShareReply } from "./share-messages.js";

// A terminal and a supervisor send these to all processes of a group. When this one ends is for its parent to say.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());

const reply = (message: ShareReply): void => void process.send?.(message);
let share = new PaperShare([]);

process.on("message", (order: ShareOrder) => {
  if ("papers" in order)
    share = new PaperShare(order.papers, undefined, (progress) => {
      reply({ progress });
    });
  else void ("pass" in order ? introductions(order) : statements());
});

async function introductions({ pass }: Extract<ShareOrder, { readonly pass: unknown }>): Promise<void> {
  reply({ introduced: await share.introductions(pass) });
}

async function statements(): Promise<void> {
  await share.statements((said) => {
    reply({ said });
  });
  reply({ isDone: true });
}

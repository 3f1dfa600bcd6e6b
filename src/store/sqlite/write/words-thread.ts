/**
 * The program of a thread that gathers the words of the index while another one writes. It is sent nodes in the order of their numbers, and
 * null after the last, which it answers with the words. At its start and after each message it moves the progress on, for who waits hears
 * nothing else.
 */
import { workerData } from "node:worker_threads";
import { WordsOfNodes, type SearchedNode } from "../../search/build-index.js";
import { makeWords } from "./made-words.js";
import type { ThreadData } from "./gather-beside.js";

const { port, progress } = workerData as ThreadData;
const gathered = new WordsOfNodes();

function goOn(): void {
  Atomics.add(progress, 0, 1);
  Atomics.notify(progress, 0);
}

goOn();

port.on("message", (nodes: readonly SearchedNode[] | null) => {
  if (nodes) gathered.add(nodes);
  else {
    const made = makeWords(gathered.end());
    const { counts, named, forgiven, postings } = made.words;
    port.postMessage(
      made,
      [counts, named, forgiven, postings, made.typos].map(({ buffer }) => buffer),
    );
    port.close();
  }
  goOn();
});

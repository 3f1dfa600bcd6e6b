import { existsSync } from "node:fs";
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from "node:worker_threads";
import { wordsProgram } from "../../../program-files.js";
import { slicesOf } from "../../../slices-of.js";
import { WordsOfNodes, type SearchedNode } from "../../search/build-index.js";
import { makeWords, type MadeWords } from "./made-words.js";

/** What the thread is given: where it is sent nodes and answers, and a number that it moves on. */
export interface ThreadData {
  readonly port: MessagePort;
  readonly progress: Int32Array<SharedArrayBuffer>;
}

/** The words of fewer nodes are gathered within a second or two, for which no thread need take memory. */
const manyNodes = 50_000;

/** How many nodes are sent at once. */
const nodesAtOnce = 5_000;

/** Milliseconds without progress after which nothing more is expected of a thread, and those in which it starts. */
const longSilence = 60_000;
const quickStart = 5_000;

/** From how many nodes on a thread gathers words, which program it runs, and after how many milliseconds of silence it is given up. */
interface Gathering {
  readonly least?: number;
  readonly program?: string;
  readonly patience?: number;
}

/**
 * Gathers the words of nodes, which are in the order of their numbers: of many in a thread of its own, while this one goes on. What is returned waits for
 * them. Should the thread fail, as it may where there is little memory, they are gathered here.
 */
export function gatherBeside(nodes: readonly SearchedNode[], gathering: Gathering = {}): () => MadeWords {
  const { least = manyNodes, program = wordsProgram, patience = longSilence } = gathering;
  const gatherHere = (): MadeWords => {
    const words = new WordsOfNodes();
    words.add(nodes);
    return makeWords(words.end());
  };
  // Beside sources that are run as they are stands no program of a thread.
  if (nodes.length < least || !existsSync(program)) return gatherHere;
  const { port1: port, port2 } = new MessageChannel();
  const progress = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData = { port: port2, progress } satisfies ThreadData;
  // What this process was told on its command line is not for a thread, which may not even start with it.
  const thread = new Worker(program, { workerData, transferList: [port2], execArgv: [] });
  thread.on("error", () => undefined);
  thread.unref();
  for (const slice of slicesOf(nodes, nodesAtOnce)) port.postMessage(slice);
  port.postMessage(null);
  return () => {
    const made = receive(port, progress, patience);
    port.close();
    void thread.terminate();
    return made ?? gatherHere();
  };
}

/** What the thread answers. This one runs nothing else meanwhile: it is within a transaction. */
function receive(port: MessagePort, progress: Int32Array<SharedArrayBuffer>, patience: number): MadeWords | undefined {
  for (;;) {
    const before = Atomics.load(progress, 0);
    const received = receiveMessageOnPort(port) as { readonly message: MadeWords } | undefined;
    if (received) return received.message;
    // It tells at its start that it is there.
    if (Atomics.wait(progress, 0, before, before === 0 ? Math.min(patience, quickStart) : patience) === "timed-out") return undefined;
  }
}

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds after the start: who asks first is answered before. */
const pause = 1_000;

/**
 * Gives back what the start took and nobody needs any more: nearly 30 MB of 158, most of them the room that V8 keeps for what is new. Nothing else is
 * answered meanwhile, once, for up to a third of a second on a busy machine. By itself V8 collects as thoroughly only where memory runs out, and it
 * takes a flag to be told to: see `v8.setFlagsFromString` in https://nodejs.org/api/v8.html.
 */
export function giveBackMemory(): void {
  setTimeout(() => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as (options: CollectOptions) => void;
    collect({ type: "major", execution: "sync", flavor: "last-resort" });
  }, pause).unref();
}

/** What V8's own `gc` takes. */
interface CollectOptions {
  readonly type: "major";
  readonly execution: "sync";
  readonly flavor: "last-resort";
}

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Milliseconds after the start: who asks first is answered before. */
const pause = 1_000;

/**
 * Gives back what the start took and nobody needs any more: some 25 MB of 155, half of which V8 would keep for what is new. It takes a tenth
 * of a second, once. V8 collects as thoroughly by itself only where memory runs out, and asks for a flag to be told to; see `gc` in
 * https://nodejs.org/docs/latest-v24.x/api/globals.html and `v8.setFlagsFromString`.
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

import { setImmediate } from "node:timers/promises";

/** How long papers are read before others have a turn, in milliseconds. */
const turn = 20;

/** Lets others have their turn while papers are read, and ends where nobody waits for them any more. */
export class Turns {
  #started = performance.now();

  constructor(readonly signal?: AbortSignal) {}

  isOver(): boolean {
    return performance.now() - this.#started >= turn;
  }

  async next(): Promise<void> {
    await setImmediate();
    this.signal?.throwIfAborted();
    this.#started = performance.now();
  }
}

import { setTimeout as sleep } from "node:timers/promises";
import { isPassing } from "./translate-error.js";

/** Milliseconds that a write waits for one of another process, and that a whole graph does: of two starts on a new file, one fills it. */
export const [writePatience, fillPatience] = [15_000, 300_000];

/** Milliseconds between two tries. */
const pause = 10;

/**
 * Writes once no other process does, for an import may write for seconds: the engine's own waiting would hold this process, and whoever reads.
 * After so many milliseconds it fails with the error of the last try. `noted` hears of it before anything else runs.
 */
export async function whenFree<T>(write: () => T, patience: number, noted?: () => void): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    let written: T;
    try {
      written = write();
    } catch (error) {
      if (!isPassing(error) || performance.now() >= end) throw error;
      await sleep(pause);
      continue;
    }
    noted?.();
    return written;
  }
}

import { nobody, type Viewer } from "./viewer.js";

/** Who sent a request, as far as access is concerned. */
export interface Caller {
  readonly viewer: Viewer;
  /** False where no token is configured, so that nobody can write. */
  readonly canWriteAtAll: boolean;
  /** Counts writes. What is too many for a minute is RATE_LIMITED. */
  takeWrites(count: number): void;
}

/** Who sent a request to a server that knows no tokens. */
export const anonymous: Caller = { viewer: nobody, canWriteAtAll: false, takeWrites: () => undefined };

import type { ServerResponse } from "node:http";

/** A signal that is aborted where the client goes before it has its answer. */
export function clientSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const leave = (): void => {
    if (!response.writableEnded) controller.abort();
  };
  if (response.destroyed) leave();
  else response.once("close", leave);
  return controller.signal;
}

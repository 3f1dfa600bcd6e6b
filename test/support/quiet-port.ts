import { once } from "node:events";
import { createServer } from "node:net";

/** Below the ports that a system gives to whoever asks for any, so that nobody is given one of these while nothing listens there. */
const [first, count] = [12_000, 18_000];

/** A free port of 127.0.0.1 for a server that is to come, or to come back: other tests that run meanwhile do not get it. */
export async function quietPort(): Promise<number> {
  for (;;) {
    const port = first + Math.floor(Math.random() * count);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => {
        resolve(false);
      });
      server.listen(port, "127.0.0.1", () => {
        resolve(true);
      });
    });
    if (!isFree) continue;
    server.close();
    await once(server, "close");
    return port;
  }
}

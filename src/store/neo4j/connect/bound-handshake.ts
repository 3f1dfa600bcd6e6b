import type { Socket } from "node:net";
import { channel } from "neo4j-driver-bolt-connection";

/** What the driver talks through: a socket, for which its class sets up the connection timeout. */
interface Channel {
  _setupConnectionTimeout: (this: Channel, config: { readonly connectionTimeout: number }, socket: Socket) => void;
}

/** How many connection timeouts a server that has accepted may take to say its first word. */
const handshakeFactor = 3;

/**
 * Makes the driver give up a server that accepts connections and says nothing. Its connection timeout ends as soon as TCP has connected, so
 * that it waits for ever on the handshake and keeps the socket.
 * NOTE: The driver has no setting for it and shows the socket to nobody, hence the private method; its version is pinned, and
 * test/neo4j/silence.test.ts fails where this stops to work.
 */
export function boundHandshake(): void {
  const { prototype } = (channel as unknown as { readonly Channel: { readonly prototype: Channel } }).Channel;
  const setUp = prototype._setupConnectionTimeout;
  prototype._setupConnectionTimeout = function (config, socket): void {
    setUp.call(this, config, socket);
    // The driver's own listeners run before these: the first clears its timeout, another destroys the socket when a timeout comes.
    socket.once("connect", () => socket.setTimeout(config.connectionTimeout * handshakeFactor));
    socket.once("data", () => socket.setTimeout(0));
  };
}

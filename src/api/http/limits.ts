/** Bytes of a request body. */
export const bodyLimit = 100_000;

/** Bytes of the body of a mutation that is done so quickly that nobody notices who asks meanwhile. */
export const quickMutation = 10_000;

/** Nodes of a graph in which any mutation of few bytes is done so quickly. */
export const quickGraph = 10_000;

/** Milliseconds in which a request has to arrive. Clients are told 15 seconds: what is late is noticed within one more. */
export const requestTimeout = 14_000;

/**
 * Milliseconds for which a connection may say nothing while its answer is made: what reads and writes are given is less, and an import has others before
 * it.
 */
export const answerTimeout = 600_000;

/** Milliseconds for which a connection is kept on which nothing more is asked. */
export const keepAliveTimeout = 72_000;

/** Milliseconds between two looks for requests that are late. */
export const lateCheck = 500;

/** Characters of an answer. */
export const answerLimit = 8_000_000;

/** Bytes of one write of a large answer: how far its reader has come shows after each. */
export const pieceSize = 65_536;

/** How many subscriptions a process serves at once. */
export const mostStreams = 200;

/** Milliseconds between two signs of life of a subscription: below what connections, and proxies, wait for. */
export const heartbeat = 10_000;

/** Milliseconds after which a client that reads nothing of its answer is cut off. */
export const stallTimeout = 12_000;

/** Bytes of all answers that wait to be read. Beyond them, who has read nothing for longest is cut off. */
export const unreadLimit = 64_000_000;

/** Files of the graph that are written at a time, whoever reads them. */
export const maxExports = 8;

/** Milliseconds after which such a file is cut off: until then it may hold what the embedded store keeps for its snapshot. */
export const exportDeadline = 600_000;

/** Bytes below which an answer is not compressed: it would fit one packet anyway. */
export const compressThreshold = 1_024;

/** Bytes of a request body. */
export const bodyLimit = 100_000;

/** Milliseconds in which a request has to arrive. */
export const requestTimeout = 15_000;

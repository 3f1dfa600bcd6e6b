import type { FastifyRequest } from "fastify";

/** Where the server is for whoever asks: behind a trusted proxy as the proxy says, which may speak https where the server does not. */
export const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol === "https" ? "https" : "http"}://${host}`;

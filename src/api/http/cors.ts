import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";

/** The origins whose pages may read answers: all of them, or those listed; none where the list is empty. */
export type CorsOrigins = "*" | readonly string[];

/** Seconds for which a browser may remember what it was granted. */
const grantLifetime = 86_400;

/**
 * Grants pages of other origins the answers, and lets them send a token. Browsers send none by themselves and no cookie is read here, so a
 * page can do through a browser what it could do without one.
 */
export async function grantOrigins(app: FastifyInstance, origins: CorsOrigins): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: origins === "*" ? origins : [...origins],
    methods: ["GET", "POST"],
    exposedHeaders: ["ETag", "Retry-After", "Allow", "WWW-Authenticate", "X-Request-Id", "X-Papergraph-Revision", "Content-Disposition"],
    credentials: false,
    maxAge: grantLifetime,
    strictPreflight: false,
  });
}

/** Who may embed an answer without reading it: everybody, if everybody may read it. */
export function resourcePolicy(origins: CorsOrigins): "cross-origin" | "same-origin" {
  return origins === "*" ? "cross-origin" : "same-origin";
}

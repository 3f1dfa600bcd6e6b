import { createHash, randomBytes } from "node:crypto";

/** A new token: 32 random bytes, which nobody guesses. */
export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token: its SHA-256. A token is random, so nothing leads back from it. */
export function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/**
 * The token of a request, by its Authorization headers; undefined where there is not exactly one of the form `Bearer <token>`, as
 * RFC 6750 writes it.
 */
export function bearerToken(headers: readonly string[]): string | undefined {
  const [header = "", ...more] = headers;
  return more.length === 0 ? /^Bearer +([\w.~+/-]+=*)$/.exec(header)?.[1] : undefined;
}

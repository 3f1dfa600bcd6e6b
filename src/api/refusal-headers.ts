import type { ErrorCode } from "../errors.js";

type Headers = ReadonlyMap<string, string>;

const headers: Partial<Record<ErrorCode, (details: Readonly<Record<string, unknown>>) => Headers>> = {
  SERVICE_UNAVAILABLE: () => new Map([["retry-after", "1"]]),
  RATE_LIMITED: ({ retryAfter }) => new Map([["retry-after", typeof retryAfter === "number" ? String(retryAfter) : "1"]]),
  UNAUTHENTICATED: () => new Map([["www-authenticate", 'Bearer realm="Papergraph"']]),
};

/** The headers with which an HTTP answer that refuses under a code says what would help: when to ask again, or how to say who asks. */
export function refusalHeaders(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}): Headers {
  return headers[code]?.(details) ?? new Map();
}

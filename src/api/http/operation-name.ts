import type { HttpQuestion } from "./answers.js";

/** Characters of a document in which its operation is looked for. */
const lookedAt = 2_000;

/** What an operation without a name is called. */
const unnamed = "(unnamed)";

/** The name of the operation that a question asks for, as far as its text tells; GraphQL itself is not asked. */
export function operationNameOf({ method, url, body }: Pick<HttpQuestion, "method" | "url" | "body">): string {
  const { operationName, query } = method === "GET" ? Object.fromEntries(new URL(url, "http://localhost/").searchParams) : partsOf(body);
  const name = typeof operationName === "string" && operationName !== "" ? operationName : nameIn(query);
  return name !== undefined && /^\w{1,64}$/.test(name) ? name : unnamed;
}

const nameIn = (query: unknown): string | undefined =>
  typeof query === "string" ? /(?:^|[\s}])(?:query|mutation)\s+(\w+)/.exec(query.slice(0, lookedAt))?.[1] : undefined;

const partsOf = (body: unknown): { readonly operationName?: unknown; readonly query?: unknown } =>
  typeof body === "object" && body !== null ? body : {};

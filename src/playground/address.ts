/** What an address asks the playground to show: `/graphql?query=…&variables=…`, as for a query by GET. */
export interface LinkedQuery {
  readonly query: string;
  readonly variables: string;
}

/** The query of an address, or undefined where it has none. Variables that are JSON are written over several lines. */
export function readLink(search: string): LinkedQuery | undefined {
  const parameters = new URLSearchParams(search);
  const query = parameters.get("query");
  return query === null ? undefined : { query, variables: spread(parameters.get("variables") ?? "") };
}

/** The address that shows a query. */
export function linkTo({ query, variables }: LinkedQuery, base: string): string {
  const address = new URL(base);
  address.search = "";
  address.searchParams.set("query", query);
  if (variables.trim() !== "") address.searchParams.set("variables", pack(variables));
  return address.href;
}

const spread = (json: string) => rewrite(json, 2);
const pack = (json: string) => rewrite(json, 0);

function rewrite(json: string, indent: number): string {
  try {
    return JSON.stringify(JSON.parse(json), null, indent);
  } catch {
    return json;
  }
}

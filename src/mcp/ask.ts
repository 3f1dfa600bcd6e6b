/** Sends a GraphQL document to the API, as any client does, and gives back the text of the answer. */
export type Ask = (query: string, variables: object) => Promise<{ readonly text: string }>;

/** What a GraphQL answer says went wrong. */
export interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly candidates?: readonly { readonly id: string; readonly name: string }[] };
}

interface GraphqlAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphqlError[];
}

/** A question that the graph refused: what an agent is told instead of an answer. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(readonly errors: readonly GraphqlError[]) {
    super(errors.map(({ message, extensions }) => `${extensions?.code ?? "ERROR"}: ${message}`).join("\n"));
  }

  has(code: string): boolean {
    return this.errors.some(({ extensions }) => extensions?.code === code);
  }

  /** What an ambiguous name may mean. */
  get candidates(): readonly { readonly id: string; readonly name: string }[] {
    return this.errors.flatMap(({ extensions }) => extensions?.candidates ?? []);
  }
}

/** The data of an answer; an answer with errors is thrown as `Refused`. */
export async function askFor<Data>(ask: Ask, query: string, variables: object): Promise<Data> {
  const { data, errors = [] } = JSON.parse((await ask(query, variables)).text) as GraphqlAnswer<Data>;
  if (errors.length > 0 || !data) throw new Refused(errors);
  return data;
}

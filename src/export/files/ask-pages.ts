/** Asks a GraphQL document and answers its data. What is refused is a PapergraphError with its code. */
export type AskData = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;

/** A page of a list, as the API answers it. */
interface Page {
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * The nodes of a root list, page after page in the order of their ids. `shown` is what is asked of each. Each page is a question of its own, so a write
 * meanwhile shows in those that follow; no node comes twice.
 */
export async function* askPages(
  ask: AskData,
  { list, filterType, shown }: { readonly list: string; readonly filterType: string; readonly shown: string },
  filter: unknown,
): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const query = `query Export($filter: ${filterType}, $after: String) {
    list: ${list}(filter: $filter, first: 100, after: $after, orderBy: [{ field: ID, direction: ASC }]) {
      nodes { ${shown} }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  let after: string | null = null;
  do {
    const { list: page } = (await ask(query, { ...(filter !== undefined && { filter }), after })) as { readonly list: Page };
    yield* page.nodes;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

import type { ReactElement } from "react";
import { addressOf, toAddress } from "../../address.js";
import { graphql, type ResultOf } from "../../graphql.js";
import type { KindName } from "../../kinds.js";
import { definePage, type LoadedPage, type ViewProps } from "../../page.js";

interface Thing {
  readonly kind: KindName;
  readonly ref: string;
}

const question = graphql(`
  query Thing($id: ID!) {
    node(id: $id) {
      id
      ... on Entity {
        name
        slug
        summary
      }
    }
  }
`);

type Data = ResultOf<typeof question>;

function View({ data }: ViewProps<Thing, Data>): ReactElement | null {
  const node = data?.node;
  if (!node || !("name" in node)) return null;
  return (
    <>
      <h1>{node.name}</h1>
      <p>{node.summary}</p>
    </>
  );
}

/** The page of one thing of a kind. */
export function thingPage(kind: KindName): LoadedPage {
  return definePage<Thing, Data, { id: string }>({
    parse: ({ params }) => ({ kind, ref: params["slug"] ?? "" }),
    format: ({ ref }) => toAddress(`/${kind}/${encodeURIComponent(ref)}`),
    question,
    variables: ({ ref }) => ({ id: `${kind}:${ref}` }),
    missing: (data, { ref }) => (data.node ? undefined : ref),
    head: (data, { ref }) => {
      const node = data?.node;
      const thing = node && "name" in node ? node : undefined;
      return {
        title: thing?.name ?? ref,
        description: thing?.summary ?? "",
        canonical: addressOf(thing?.id ?? `${kind}:${ref}`),
      };
    },
    View,
  });
}

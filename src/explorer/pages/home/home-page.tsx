import type { ReactElement } from "react";
import { toAddress } from "../../address.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { definePage, type ViewProps } from "../../page.js";
import { SearchBox } from "../../parts/search-box.js";

interface Search {
  readonly text: string;
}

const question = graphql(`
  query Figures {
    statistics {
      nodes {
        kind
        count
      }
    }
  }
`);

function View({ state }: ViewProps<Search, ResultOf<typeof question>>): ReactElement {
  return (
    <>
      <h1>Papergraph</h1>
      <SearchBox label="Search the graph" text={state.text} isLarge />
    </>
  );
}

export const homePage = definePage<Search, ResultOf<typeof question>, Record<string, never>>({
  parse: ({ search }) => ({ text: search.get("q") ?? "" }),
  format: ({ text }) => toAddress("/", { q: text }),
  question,
  variables: () => ({}),
  head: () => ({
    title: "Papergraph",
    description: "What ML-systems research built on what, by how much, and who says so.",
    canonical: "/",
  }),
  View,
});

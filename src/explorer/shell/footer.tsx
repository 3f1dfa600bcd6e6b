import type { ReactElement } from "react";
import { useQuery } from "urql";
import { Link } from "wouter";
import { graphql } from "../graphql.js";
import { formatDate, formatCount } from "../parts/format.js";

/** What the frame of every page shows of the graph. */
export const footerQuestion = graphql(`
  query Footer {
    statistics {
      nodes {
        kind
        count
      }
    }
    papers(orderBy: [{ field: PUBLISHED, direction: DESC }], first: 1) {
      nodes {
        published
      }
    }
  }
`);

/** What stands below every page: how much the graph knows, and up to when. */
export function Footer(): ReactElement {
  const [{ data }] = useQuery({ query: footerQuestion, variables: {} });
  const count = (kind: string): number => data?.statistics.nodes.find((each) => each.kind === kind)?.count ?? 0;
  const newest = data?.papers.nodes[0]?.published;
  return (
    <footer className="site-footer">
      <p>
        {data && (
          <>
            {formatCount(count("RESULT"))} results from {formatCount(count("PAPER"))} papers
            {newest && (
              <>
                {" · "}data as of <time dateTime={newest}>{formatDate(newest)}</time>, the newest paper
              </>
            )}
          </>
        )}
      </p>
      <nav aria-label="More pages">
        <p>
          <Link href="/disagreements">Disagreements</Link> · <Link href="/gaps">Gaps</Link> · <Link href="/records">Records</Link> ·{" "}
          <Link href="/review">Review</Link>
        </p>
      </nav>
      <p>
        <a href="/graphql">Ask in GraphQL</a> · <a href="/schema.graphql">Schema</a>
      </p>
    </footer>
  );
}

import type { CombinedError } from "@urql/core";
import type { ReactElement, ReactNode } from "react";
import { useQuery } from "urql";
import { withChosen } from "../address.js";
import { graphql } from "../graphql.js";
import { ThingLink } from "../parts/thing-link.js";
import { usePlace, useSearchText } from "./place.js";

/** A page that has nothing else to show says why, and what can be done. */
export function State({
  title,
  code,
  children,
}: {
  readonly title: string;
  readonly code?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className="state">
      <h1>{title}</h1>
      {children}
      {code !== undefined && (
        <p className="muted">
          Code: <code>{code}</code>
        </p>
      )}
    </section>
  );
}

/** Nothing has been answered yet. It shows after a moment only, so that a quick answer does not flicker. */
export function Loading(): ReactElement {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">Loading …</span>
      <div className="skeleton skeleton-title" />
      <div className="skeleton" />
      <div className="skeleton" />
      <div className="skeleton skeleton-short" />
    </div>
  );
}

/** There is no page at this address. */
export function NothingHere(): ReactElement {
  return (
    <State title="There is nothing at this address">
      <p>
        The address may be mistyped, or the thing has another name now. <a href="/">Search for it</a>, or open the{" "}
        <a href="/results">results</a>.
      </p>
    </State>
  );
}

/** The names nearest to one that means nothing. */
export const nearestQuestion = graphql(`
  query NearestNames($name: String!) {
    search(query: $name, first: 6) {
      nodes {
        id
        name
        kind
        summary
      }
    }
  }
`);

/** Nothing is called so; it shows what is nearest. */
export function Missing({ asked }: { readonly asked: string }): ReactElement {
  const name = withoutKind(asked);
  const [{ data }] = useQuery({ query: nearestQuestion, variables: { name: name.slice(0, 200) } });
  const nodes = data?.search.nodes ?? [];
  return (
    <State title="Nothing here has this name">
      <p>
        The graph knows nothing called <q className="asked">{name}</q>.{nodes.length > 0 ? " Did you mean one of these?" : ""}
      </p>
      <Choices asked={asked} nodes={nodes} />
      <p>
        <a href={`/?q=${encodeURIComponent(name)}`}>Search for it</a>
      </p>
    </State>
  );
}

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly summary?: string | null;
}

/** What may have been meant: each leads to this page with that one instead of what was asked for. */
function Choices({ asked, nodes }: { readonly asked: string; readonly nodes: readonly Choice[] }): ReactElement | null {
  const [path, search] = [usePlace(), useSearchText()];
  if (nodes.length === 0) return null;
  return (
    <ul className="choices">
      {nodes.map((node) => (
        <li key={node.id}>
          <ThingLink thing={node} href={withChosen(path, search, asked, node.id)} />
          {node.summary && <span className="muted clamp">{node.summary}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The answer is an error: it says what failed and whether another try helps. */
export function Failure({ error, retry }: { readonly error: CombinedError; readonly retry: () => void }): ReactElement {
  const [path, search] = [usePlace(), useSearchText()];
  const again = (
    <button type="button" className="button" onClick={retry}>
      Try again
    </button>
  );
  const [first] = error.graphQLErrors;
  if (!first)
    return (
      <State title="The server cannot be reached">
        <p>Check the connection. What you were looking at is still at this address.</p>
        {again}
      </State>
    );
  const code = typeof first.extensions["code"] === "string" ? first.extensions["code"] : "UNKNOWN";
  const asked = askedOf(first);
  if (code === "NOT_FOUND") return <Missing asked={asked} />;
  if (code === "AMBIGUOUS_REF") return <Ambiguous asked={asked} candidates={first.extensions["candidates"]} />;
  const isPassing = ["TIMEOUT", "SERVICE_UNAVAILABLE", "INTERNAL_SERVER_ERROR"].includes(code);
  return (
    <State title={isPassing ? "This could not be answered now" : "This cannot be answered"} code={code}>
      <p>{first.message}</p>
      {isPassing ? (
        again
      ) : (
        <p>
          {search !== "" && (
            <>
              <a href={path}>Open this page without filters</a>, or{" "}
            </>
          )}
          <a href="/">start from the search</a>.
        </p>
      )}
    </State>
  );
}

interface ErrorOfApi {
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The ref that an error of the API is about, without the kind of an id. */
export function refOf(error: ErrorOfApi): string {
  return withoutKind(askedOf(error));
}

/** The ref that an error of the API is about, as it was asked for. */
const askedOf = ({ extensions }: ErrorOfApi): string => (typeof extensions?.["ref"] === "string" ? extensions["ref"] : "");

const withoutKind = (ref: string): string => ref.replace(/^[a-z]+:/, "");

function Ambiguous({ asked, candidates }: { readonly asked: string; readonly candidates: unknown }): ReactElement {
  return (
    <State title="Several things have this name" code="AMBIGUOUS_REF">
      <p>
        <q className="asked">{withoutKind(asked)}</q> can mean each of these. Which one did you mean?
      </p>
      <Choices asked={asked} nodes={readCandidates(candidates)} />
    </State>
  );
}

function readCandidates(candidates: unknown): readonly Choice[] {
  if (!Array.isArray(candidates)) return [];
  return candidates.flatMap((each: unknown) => {
    if (typeof each === "string") return [{ id: each, name: each }];
    if (typeof each !== "object" || each === null || !("id" in each)) return [];
    return [{ id: String(each.id), name: "name" in each ? String(each.name) : String(each.id) }];
  });
}

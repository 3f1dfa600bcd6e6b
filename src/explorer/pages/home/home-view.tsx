import type { ReactElement } from "react";
import { Link } from "wouter";
import { inWords, kindNames, kindOf, kinds, type KindName } from "../../kinds.js";
import type { ViewProps } from "../../page.js";
import { formatCount, formatDate } from "../../parts/format.js";
import { Highlighted } from "../../parts/highlighted.js";
import { KindBadge } from "../../parts/kind-badge.js";
import { SearchBox } from "../../parts/search-box.js";
import { ThingLink } from "../../parts/thing-link.js";
import type { HomeData } from "./home-page.js";
import { formatSearch, type Search } from "./home-state.js";

/** The search, with what was found or with where to begin. */
export function HomeView({ state, data }: ViewProps<Search, HomeData>): ReactElement {
  return (
    <div className="home">
      {state.text === "" ? (
        <div className="home-intro">
          <h1>What built on what, by how much, and who says so</h1>
          <p>
            Papergraph reads papers on ML systems and keeps what they say as a graph: techniques and where they come from, the hardware they
            are made for, and every number with its baseline and its paper.
          </p>
        </div>
      ) : (
        <h1 className="visually-hidden">Search for {state.text}</h1>
      )}
      <SearchBox label="Search the graph" text={state.text} isLarge />
      {data?.statistics && <Start statistics={data.statistics} />}
      {data?.search && <Found state={state} search={data.search} counts={data.all?.facets[0]?.values ?? []} />}
    </div>
  );
}

/** Five questions to start from; each is an address. */
const questions = [
  { text: "What came from FlashAttention?", href: "/lineage/flashattention" },
  { text: "What is made for the H100?", href: "/hardware/h100" },
  { text: "By how much are things faster, and against what?", href: "/results?metric=SPEEDUP" },
  {
    text: "May FlashAttention-2 and FlashAttention-3 be compared?",
    href: "/compare?refs=technique:flashattention-2~technique:flashattention-3",
  },
  { text: "What does the vLLM paper claim?", href: "/paper/pagedattention" },
];

function Start({ statistics }: { readonly statistics: NonNullable<HomeData["statistics"]> }): ReactElement {
  const count = (kind: string): number => statistics.nodes.find((each) => each.kind === kind.toUpperCase())?.count ?? 0;
  return (
    <>
      <section aria-labelledby="questions">
        <h2 id="questions">Questions to start from</h2>
        <ul className="questions">
          {questions.map(({ text, href }) => (
            <li key={href}>
              <Link href={href}>{text}</Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="figures">
        <h2 id="figures">What is in here</h2>
        <dl className="figures">
          {kindNames.map((kind) => (
            <div key={kind}>
              <dt>
                <KindBadge kind={kind} /> <span aria-hidden="true">{kinds[kind].many}</span>
              </dt>
              <dd>{formatCount(count(kind))}</dd>
            </div>
          ))}
          <div>
            <dt>Results</dt>
            <dd>
              <Link href="/results">{formatCount(count("result"))}</Link>
            </dd>
          </div>
        </dl>
        <Years years={statistics.papersByYear} />
      </section>
    </>
  );
}

/** How the papers spread over the years, as bars. */
function Years({ years }: { readonly years: readonly { readonly year: number; readonly count: number }[] }): ReactElement | null {
  const last = years.at(-1)?.year;
  if (last === undefined) return null;
  const shown = years.filter(({ year }) => year > last - 12);
  const largest = Math.max(...shown.map(({ count }) => count));
  const [width, height] = [40, 48];
  return (
    <figure className="years">
      <figcaption className="muted small">Papers by year</figcaption>
      <svg
        viewBox={`0 0 ${shown.length * width} ${height + 32}`}
        role="img"
        aria-label={shown.map(({ year, count }) => `${year}: ${count}`).join(", ")}
      >
        {shown.map(({ year, count }, index) => {
          const bar = Math.max(1, (count / largest) * height);
          return (
            <g key={year} transform={`translate(${index * width} 0)`}>
              <rect x="4" y={height - bar + 14} width={width - 8} height={bar} />
              <text x={width / 2} y={height - bar + 10} className="years-count">
                {count}
              </text>
              <text x={width / 2} y={height + 28}>
                {year}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

interface FoundProps {
  readonly state: Search;
  readonly search: NonNullable<HomeData["search"]>;
  readonly counts: readonly { readonly value: string | null; readonly count: number }[];
}

function Found({ state, search, counts }: FoundProps): ReactElement {
  const { totalCount, unmatchedWords, edges, pageInfo } = search;
  return (
    <section aria-label="What was found" className="found">
      <Facets state={state} counts={counts} />
      <p className="muted small" role="status">
        {totalCount === 0 ? "Nothing was found." : `${formatCount(totalCount)} found.`}
        {unmatchedWords.length > 0 && ` Nothing here has ${unmatchedWords.map((word) => `“${word}”`).join(" or ")}.`}
      </p>
      {totalCount === 0 && (
        <p>
          Try fewer words or the beginning of a name
          {state.kind && (
            <>
              , or <Link href={formatSearch({ ...state, kind: undefined })}>search all kinds</Link>
            </>
          )}
          .
        </p>
      )}
      <ul className="hits">
        {edges.map(({ node, field, matchedText, ranges }) => (
          <li key={node.id}>
            <p className="hit-line">
              <ThingLink thing={node}>
                {field === "name" || field === "title" ? <Highlighted text={matchedText} ranges={ranges} /> : node.name}
              </ThingLink>
              <span className="muted small">{about(node)}</span>
            </p>
            {field === "alias" && (
              <p className="muted small">
                also called <Highlighted text={matchedText} ranges={ranges} />
              </p>
            )}
            {(field === "summary" || field === "claim") && (
              <p className="muted small clamp">
                <Highlighted text={matchedText} ranges={ranges} />
              </p>
            )}
            {field !== "summary" && field !== "claim" && node.summary !== null && <p className="muted small clamp">{node.summary}</p>}
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <p>
          <Link href={formatSearch({ ...state, after: pageInfo.endCursor ?? undefined })}>More</Link>
        </p>
      )}
    </section>
  );
}

type Hit = NonNullable<HomeData["search"]>["edges"][number]["node"];

/** What stands beside a name: its category and its year. */
function about(node: Hit): string {
  const words: string[] = [];
  if ("category" in node && node.category) words.push(inWords(node.category));
  const date = "introduced" in node ? node.introduced : "published" in node ? node.published : null;
  if (date) words.push(formatDate(date.slice(0, 4)));
  return words.join(" · ");
}

/** The kinds among what was found, each with its count: links that narrow the search. */
function Facets({ state, counts }: Pick<FoundProps, "state" | "counts">): ReactElement {
  const facets = counts.flatMap(({ value, count }) => (value === null ? [] : [{ kind: kindOf(value), count }]));
  const item = (kind: KindName | undefined, name: string, count: number): ReactElement => (
    <li key={name}>
      <Link href={formatSearch({ ...state, kind, after: undefined })} replace aria-current={state.kind === kind ? "true" : undefined}>
        {kind && <KindBadge kind={kind} />} <span aria-hidden={kind ? true : undefined}>{name}</span>{" "}
        <span className="count">{formatCount(count)}</span>
      </Link>
    </li>
  );
  return (
    <ul className="facets" aria-label="Kinds">
      {item(
        undefined,
        "All",
        facets.reduce((sum, { count }) => sum + count, 0),
      )}
      {facets.map(({ kind, count }) => item(kind, kinds[kind].many, count))}
    </ul>
  );
}

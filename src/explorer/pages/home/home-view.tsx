import type { ReactElement } from "react";
import { Link } from "wouter";
import { kindNames, kinds } from "../../kinds.js";
import type { ViewProps } from "../../page.js";
import { formatCount } from "../../parts/format.js";
import { KindBadge } from "../../parts/kind-badge.js";
import { SearchBox } from "../../parts/search-box.js";
import { Answer } from "./answer.js";
import { Found } from "./found.js";
import type { HomeData } from "./home-page.js";
import type { Search } from "./home-state.js";

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
      {data?.ask && <Answer answer={data.ask} />}
      {data?.search && <Found state={state} data={data} />}
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

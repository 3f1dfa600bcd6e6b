import type { ReactElement, ReactNode } from "react";
import { Link } from "wouter";
import { inWords, kindOf, kinds } from "../../kinds.js";
import { formatCount } from "../../parts/format.js";
import { Highlighted } from "../../parts/highlighted.js";
import { KindBadge } from "../../parts/kind-badge.js";
import { ThingLink } from "../../parts/thing-link.js";
import type { HomeData } from "./home-page.js";
import { formatSearch, hasCategory, type Search } from "./home-state.js";

interface Props {
  readonly state: Search;
  readonly data: HomeData;
}

type Hit = NonNullable<NonNullable<HomeData["search"]>["edges"]>[number];

/** What a search found, with what narrows it. */
export function Found({ state, data: { search, methods, all } }: Props): ReactElement | null {
  if (!search) return null;
  const hits =
    state.category === undefined ? (search.edges ?? []) : (methods?.edges ?? []).filter(({ node }) => isOf(node, state.category));
  const count = state.category === undefined ? search.totalCount : hits.length;
  return (
    <section aria-label="What was found" className="found">
      <KindFacets state={state} counts={all?.facets[0]?.values ?? []} />
      {methods && hasCategory(state.kind) && <CategoryFacets state={state} methods={methods} />}
      <p className="muted small" role="status">
        {count === 0 ? "Nothing was found." : `${formatCount(count)} found.`}
        {search.unmatchedWords.length > 0 && ` Nothing here has ${search.unmatchedWords.map((word) => `“${word}”`).join(" or ")}.`}
      </p>
      {count === 0 && <NothingFound state={state} />}
      <ul className="hits">
        {hits.map((hit) => (
          <li key={hit.node.id}>
            <HitShown hit={hit} />
          </li>
        ))}
      </ul>
      {state.category === undefined && search.pageInfo.hasNextPage && (
        <p>
          <Link href={formatSearch({ ...state, after: search.pageInfo.endCursor ?? undefined })}>More</Link>
        </p>
      )}
    </section>
  );
}

function NothingFound({ state }: Pick<Props, "state">): ReactElement {
  const isNarrowed = state.kind !== undefined || state.category !== undefined;
  return (
    <p>
      Try fewer words or the beginning of a name
      {isNarrowed && (
        <>
          , or <Link href={formatSearch({ ...state, kind: undefined, category: undefined, after: undefined })}>search everything</Link>
        </>
      )}
      .
    </p>
  );
}

function HitShown({ hit: { node, field, matchedText, ranges } }: { readonly hit: Hit }): ReactElement {
  return (
    <>
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
    </>
  );
}

const isOf = (node: Hit["node"], category: string | undefined): boolean => "category" in node && node.category === category;

/** What stands beside a name: its category and its year. */
function about(node: Hit["node"]): string {
  const words: string[] = [];
  if ("category" in node && node.category) words.push(inWords(node.category));
  const date = "introduced" in node ? node.introduced : "published" in node ? node.published : null;
  if (date) words.push(date.slice(0, 4));
  return words.join(" · ");
}

interface Choice {
  readonly key: string;
  readonly href: string;
  readonly isChosen: boolean;
  readonly count: number;
  readonly children: ReactNode;
}

/** Links that narrow a search, each with how many it leaves. */
function Facets({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }): ReactElement {
  return (
    <nav aria-label={label}>
      <ul className="facets">
        {choices.map(({ key, href, isChosen, count, children }) => (
          <li key={key}>
            <Link href={href} aria-current={isChosen ? "true" : undefined}>
              {children} <span className="count">{formatCount(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Counted {
  readonly value: string | null;
  readonly count: number;
}

/** The kinds among what was found. */
function KindFacets({ state, counts }: Pick<Props, "state"> & { readonly counts: readonly Counted[] }): ReactElement {
  const facets = counts.flatMap(({ value, count }) => (value === null ? [] : [{ kind: kindOf(value), count }]));
  const narrowed = (kind: Search["kind"]): string => formatSearch({ text: state.text, kind, category: undefined, after: undefined });
  const all = facets.reduce((sum, { count }) => sum + count, 0);
  return (
    <Facets
      label="Kinds"
      choices={[
        { key: "all", href: narrowed(undefined), isChosen: state.kind === undefined, count: all, children: "All" },
        ...facets.map(({ kind, count }) => ({
          key: kind,
          href: narrowed(kind),
          isChosen: state.kind === kind,
          count,
          children: (
            <>
              <KindBadge kind={kind} /> <span aria-hidden="true">{kinds[kind].many}</span>
            </>
          ),
        })),
      ]}
    />
  );
}

/** The categories among the techniques and systems that match best: the API counts kinds, so these are counted here. */
function CategoryFacets({
  state,
  methods,
}: Pick<Props, "state"> & { readonly methods: NonNullable<HomeData["methods"]> }): ReactElement | null {
  const counts = new Map<string, number>();
  for (const node of methods.nodes)
    if ("category" in node && node.category !== null) counts.set(node.category, (counts.get(node.category) ?? 0) + 1);
  if (state.category !== undefined && !counts.has(state.category)) counts.set(state.category, 0);
  if (counts.size < 2 && state.category === undefined) return null;
  const inOrder = [...counts].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
  const isCut = methods.totalCount > methods.nodes.length;
  return (
    <div className="category-facets">
      <p className="muted small">Category{isCut && `, of the ${methods.nodes.length} techniques and systems that match best`}</p>
      <Facets
        label="Categories"
        choices={inOrder.map(([category, count]) => ({
          key: category,
          // The one that is chosen leads back.
          href: formatSearch({ ...state, category: state.category === category ? undefined : category, after: undefined }),
          isChosen: state.category === category,
          count,
          children: inWords(category),
        }))}
      />
    </div>
  );
}

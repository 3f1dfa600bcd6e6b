import { Fragment, type ReactElement } from "react";
import { Link, useLocation } from "wouter";
import type { ViewProps } from "../../page.js";
import { formatCount } from "../../parts/format.js";
import { Examples } from "../../parts/examples.js";
import { NumberShown } from "../../parts/number-shown.js";
import { relationWords } from "../../parts/relation-words.js";
import { ResultsTable } from "../../parts/results-table.js";
import { SearchBox } from "../../parts/search-box.js";
import { ThingLink } from "../../parts/thing-link.js";
import { Unbroken } from "../../parts/unbroken.js";
import { inWords } from "../../kinds.js";
import type { CompareData } from "./compare-page.js";
import { formatCompare, mostRefs, type CompareState } from "./compare-state.js";

/** Things side by side: what each has, and which of their numbers may be held against each other. */
export function CompareView({ state, data }: ViewProps<CompareState, CompareData>): ReactElement {
  const comparison = data?.compare;
  return (
    <div className="compare">
      <h1>{comparison ? <Names of={comparison.items} /> : "Compare"}</h1>
      <Picker state={state} comparison={comparison} />
      {comparison && (
        <>
          <Pairs comparison={comparison} />
          {comparison.headToHead.length > 0 && (
            <section aria-label="Head to head">
              <h2>
                Head to head <span className="count">{comparison.headToHead.length}</span>
              </h2>
              <p className="muted small">Results that one of them reports against another.</p>
              <ResultsTable caption="Head to head" rows={comparison.headToHead} without={["claim"]} />
            </section>
          )}
          <Aspects state={state} comparison={comparison} />
        </>
      )}
    </div>
  );
}

/** Names as a sentence lists them. */
function Names({ of: items }: { readonly of: Comparison["items"] }): ReactElement {
  return (
    <>
      {items.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && (index === items.length - 1 ? " and " : ", ")}
          <Unbroken name={name} />
        </Fragment>
      ))}
    </>
  );
}

type Comparison = CompareData["compare"];

interface Part {
  readonly state: CompareState;
  readonly comparison: Comparison;
}

/** What is compared, with a way to take things out and others in. */
function Picker({ state, comparison }: { readonly state: CompareState; readonly comparison: Comparison | undefined }): ReactElement {
  const [, go] = useLocation();
  const items = comparison?.items ?? state.refs.map((ref) => ({ id: ref, name: ref.replace(/^\w+:/, "") }));
  return (
    <div className="picker">
      <ul className="picked">
        {items.map((item, index) => (
          <li key={item.id}>
            <ThingLink thing={item} />
            <Link
              href={formatCompare({ ...state, refs: state.refs.filter((_, place) => place !== index) })}
              aria-label={`Take ${item.name} out`}
              className="take-out"
            >
              ×
            </Link>
          </li>
        ))}
      </ul>
      {items.length < mostRefs && (
        <SearchBox
          label={items.length === 0 ? "Add the first thing" : "Add another thing"}
          onChoose={(id) => go(formatCompare({ ...state, refs: [...state.refs, id] }))}
        />
      )}
      {items.length < 2 && (
        <Examples
          intro="Choose two to six things: what each has stands side by side, with the verdict on every pair of their numbers. The address holds the comparison."
          examples={items.length === 0 ? examples : []}
        />
      )}
    </div>
  );
}

const examples = [
  { text: "FlashAttention-2 and FlashAttention-3", href: "/compare?refs=technique:flashattention-2~technique:flashattention-3" },
  { text: "A100 and H100", href: "/compare?refs=hardware:a100~hardware:h100" },
  { text: "vLLM and SGLang", href: "/compare?refs=system:vllm~system:sglang" },
];

/** Pairs that are shown before the rest is folded: what may be compared, or else a few of what may not, so that what they share is not far below. */
const shownPairs = { mostComparable: 8, leastOfAll: 3 };

/** The verdicts: every pair of numbers on the same metric, and why it may not be compared where it may not. */
function Pairs({ comparison: { pairs } }: { readonly comparison: Comparison }): ReactElement {
  const comparable = pairs.filter((pair) => pair.comparable).length;
  const sorted = [...pairs].sort((one, other) => Number(other.comparable) - Number(one.comparable));
  const shown = Math.max(shownPairs.leastOfAll, Math.min(shownPairs.mostComparable, comparable));
  const rest = sorted.slice(shown);
  return (
    <section aria-label="Verdicts">
      <h2>May their numbers be compared?</h2>
      <p className="verdict-line">
        {pairs.length === 0
          ? "They report no numbers by the same metric."
          : comparable === 0
            ? `None of ${formatCount(pairs.length)} pairs of numbers may be held against each other. Each says why.`
            : `${formatCount(comparable)} of ${formatCount(pairs.length)} pairs may. The others say why not.`}
      </p>
      <PairList pairs={sorted.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary>{formatCount(rest.length)} more pairs</summary>
          <PairList pairs={rest} />
        </details>
      )}
    </section>
  );
}

function PairList({ pairs }: { readonly pairs: Comparison["pairs"] }): ReactElement {
  return (
    <ul className="pairs">
      {pairs.map(({ left, right, comparable, reasons }) => (
        <li key={`${left.id} ${right.id}`} className={comparable ? "pair pair-comparable" : "pair"}>
          <p className="pair-verdict">
            {comparable ? "✓ comparable" : "✗ not comparable"} <span className="muted">· {inWords(left.metric)}</span>
          </p>
          <div className="pair-sides">
            {[left, right].map((result) => (
              <div key={result.id}>
                <ThingLink thing={result.subject} />: <NumberShown result={result} />
                <p className="muted small">
                  {result.baseline ? `against ${result.baseline.name}, ` : ""}
                  {result.hardware.length > 0 ? `on ${result.hardware.map(({ name }) => name).join(", ")}, ` : ""}
                  <Link href={`/paper/${encodeURIComponent(result.paper.id.replace(/^paper:/, ""))}`}>{result.paper.name}</Link>
                </p>
              </div>
            ))}
          </div>
          {reasons.length > 0 && (
            <ul className="reasons">
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What each of them has, by relation. */
function Aspects({ state, comparison: { items, aspects } }: Part): ReactElement {
  const differs = (aspect: Comparison["aspects"][number]): boolean =>
    aspect.perItem.some(({ values }) => values.length !== aspect.shared.length);
  const shown = state.differences ? aspects.filter(differs) : aspects;
  const hidden = aspects.length - shown.length;
  return (
    <section aria-label="Side by side">
      <h2>Side by side</h2>
      <p className="small">
        <Link href={formatCompare({ ...state, differences: !state.differences })} replace>
          {state.differences ? `Show all (${hidden} alike hidden)` : "Only what differs"}
        </Link>{" "}
        <span className="muted">· what all of them have is marked ●</span>
      </p>
      <div className="scroll" role="region" aria-label="Side by side, scrolls to the side" tabIndex={0}>
        <table className="aspects">
          <thead>
            <tr>
              <td />
              {items.map((item) => (
                <th key={item.id} scope="col">
                  <ThingLink thing={item} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, shared, perItem }) => (
              <tr key={name}>
                <th scope="row">{aspectName(name)}</th>
                {perItem.map(({ values }, index) => (
                  <td key={items[index]?.id}>
                    {values.length === 0 ? (
                      <span className="muted">nothing known</span>
                    ) : (
                      <ul>
                        {values.map((value) => (
                          <li key={value.id}>
                            <ThingLink thing={value} />
                            {shared.some(({ id }) => id === value.id) && (
                              <span className="shared">
                                <span aria-hidden="true"> ●</span>
                                <span className="visually-hidden"> (all have it)</span>
                              </span>
                            )}
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The words for a field of the API: `evaluatedOn` is "Measured on", `extendedBy` is "Extended by". */
function aspectName(field: string): string {
  const relation = relationWords[field.replace(/[A-Z]/g, "_$&").toUpperCase()];
  if (relation) return relation.from;
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

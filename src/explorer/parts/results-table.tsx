import type { ReactElement, ReactNode } from "react";
import { inWords } from "../kinds.js";
import { FactorMark } from "./factor-mark.js";
import { ImportedMark } from "./imported-mark.js";
import { NumberShown } from "./number-shown.js";
import type { ResultRow } from "./result-row.js";
import { ThingLink, type Linked } from "./thing-link.js";

interface Props {
  readonly caption: string;
  readonly rows: readonly ResultRow[];
  /** Columns that say the same in every row, such as the subject on its own page. */
  readonly without?: readonly Column[];
  readonly ranked?: boolean;
  /** Whether each factor is drawn as well. */
  readonly marks?: boolean;
}

type Column = "subject" | "baseline" | "paper" | "claim" | "hardware" | "metric";

/** Results as a table. Where the window is narrow each row is a card; the roles stay what they are. */
export function ResultsTable({ caption, rows, without = [], ranked = false, marks = false }: Props): ReactElement {
  const has = (column: Column): boolean => !without.includes(column);
  return (
    <table className="results" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {ranked && <Heading width="rank">#</Heading>}
          {has("claim") && <Heading width="wide">Claim</Heading>}
          {has("subject") && <Heading width="wide">What</Heading>}
          <Heading width="number">How much</Heading>
          {has("baseline") && <Heading>Against</Heading>}
          {has("hardware") && <Heading>On</Heading>}
          <Heading>With</Heading>
          {has("paper") && <Heading>Says</Heading>}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr key={row.id} role="row" id={keyOf(row.id)}>
            {ranked && <Cell label="Rank">{index + 1}</Cell>}
            {has("claim") && <Cell label="Claim">{row.claim}</Cell>}
            {has("subject") && (
              <Cell label="What">
                <ThingLink thing={row.subject} />
              </Cell>
            )}
            <td role="cell" className="number-cell" data-label="How much">
              <div>
                <NumberShown result={row} />
                {has("metric") && <span className="metric muted"> {inWords(row.metric)}</span>}
                <ImportedMark {...row} about={row.paper.id} />
                {marks && <FactorMark row={row} />}
              </div>
            </td>
            {has("baseline") && (
              <Cell label="Against">
                <Things things={[...(row.baseline ? [row.baseline] : []), ...row.furtherBaselines]} none="not said" />
              </Cell>
            )}
            {has("hardware") && (
              <Cell label="On">
                <Things things={row.hardware} none="not said" prefix={row.hardwareCount === null ? "" : `${row.hardwareCount} × `} />
              </Cell>
            )}
            <Cell label="With">
              <Conditions row={row} />
            </Cell>
            {has("paper") && (
              <Cell label="Says">
                <ThingLink thing={row.paper} badge={false}>
                  {shortTitle(row.paper.name)}
                </ThingLink>
                {row.paper.published && <span className="muted"> {row.paper.published.slice(0, 4)}</span>}
              </Cell>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface HeadingProps {
  readonly children: ReactNode;
  readonly width?: "rank" | "number" | "wide";
}

function Heading({ children, width }: HeadingProps): ReactElement {
  return (
    <th role="columnheader" scope="col" className={width && `${width}-cell`}>
      {children}
    </th>
  );
}

function Cell({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <td role="cell" data-label={label}>
      <div>{children}</div>
    </td>
  );
}

function Things({
  things,
  none,
  prefix = "",
}: {
  readonly things: readonly Linked[];
  readonly none: string;
  readonly prefix?: string;
}): ReactElement {
  if (things.length === 0) return <span className="muted">{none}</span>;
  return (
    <ul className="inline-list">
      {things.map((thing) => (
        <li key={thing.id}>
          {prefix}
          <ThingLink thing={thing} badge={false} />
        </li>
      ))}
    </ul>
  );
}

/** The models, the benchmarks and the number format, and in words what the paper leaves unsaid of them. */
function Conditions({ row }: { readonly row: ResultRow }): ReactElement {
  const unsaid = row.missingContext.filter((context) => context === "MODEL" || context === "PRECISION").map((context) => inWords(context));
  return (
    <>
      <ul className="inline-list">
        {[...row.models, ...row.benchmarks].map((thing) => (
          <li key={thing.id}>
            <ThingLink thing={thing} badge={false} />
          </li>
        ))}
        {row.precision !== null && <li>{row.precision}</li>}
      </ul>
      {unsaid.length > 0 && <span className="muted"> {unsaid.join(" and ")} not said</span>}
    </>
  );
}

/** The part of the id of a result behind the paper: its place on the page of the paper. */
function keyOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

/** The name that a title begins with, where it does: "FlashAttention-2: Faster …" is known by it. */
export function shortTitle(title: string): string {
  const [start = title] = title.split(": ");
  return start.length <= 40 ? start : `${title.slice(0, 38).trimEnd()}…`;
}

import type { ReactElement } from "react";
import { formatDate } from "../parts/format.js";
import { ThingLink } from "../parts/thing-link.js";
import { Comparisons, Sources } from "./evidence.js";
import type { LineageGraph, LineageLink } from "./graph.js";
import { yearOf } from "./layout/picture.js";
import { styleOf } from "./relations.js";

/** The same lineage as a table: the relations by the year in which what came later was introduced. */
export function LineageList({ graph }: { readonly graph: LineageGraph }): ReactElement {
  const sorted = [...graph.links].sort(
    (a, b) => compare(dateKey(a), dateKey(b)) || compare(a.from.name, b.from.name) || compare(a.id, b.id),
  );
  const years = [...new Set(sorted.map(({ from }) => yearOf(from.introduced)))];
  return (
    <table className="lineage-list">
      <thead>
        <tr>
          <th scope="col">Introduced</th>
          <th scope="col">Relation</th>
          <th scope="col">Measured against it</th>
          <th scope="col">Who says so</th>
        </tr>
      </thead>
      {years.map((year) => (
        <tbody key={year}>
          <tr className="lineage-year">
            <th scope="rowgroup" colSpan={4}>
              {year ?? "No date"}
            </th>
          </tr>
          {sorted
            .filter(({ from }) => yearOf(from.introduced) === year)
            .map((link) => (
              <tr key={link.id} id={link.id}>
                <td className="lineage-date">
                  {link.from.introduced === null ? <span className="muted">no date</span> : formatDate(link.from.introduced)}
                </td>
                <td>
                  <ThingLink thing={link.from} /> {styleOf(link.relation).verb} <ThingLink thing={link.to} />
                  {isAgainstTime(link) && <span className="against-time">older than what it came from, as far as dates are known</span>}
                </td>
                <td data-label="Measured against it">
                  {link.results.length > 0 ? <Comparisons results={link.results} /> : <span className="muted">not reported</span>}
                </td>
                <td data-label="Who says so">
                  <Sources link={link} />
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

const dateKey = ({ from }: LineageLink): string => from.introduced ?? "9999";
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isAgainstTime({ from, to }: LineageLink): boolean {
  const [later, earlier] = [yearOf(from.introduced), yearOf(to.introduced)];
  return later !== null && earlier !== null && later < earlier;
}

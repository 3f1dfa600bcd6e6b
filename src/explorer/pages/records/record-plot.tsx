import type { ReactElement } from "react";
import { inWords } from "../../kinds.js";
import { formatDate } from "../../parts/format.js";
import { moveFocus, yearOf } from "../../parts/plots.js";
import { ResultLink } from "../../parts/result-link.js";
import { readNumber } from "../../parts/result-value.js";
import type { RecordLine } from "./records-page.js";
import { placeNumbers } from "./number-axis.js";

const [width, height] = [480, 200];
const [left, right, top, bottom] = [64, 16, 16, 32];

/** The records of a line as steps: each holds until a better one, the last to the end of its year. The list below it says the same. */
export function RecordPlot({ line: { metric, unit, betterIs, records } }: { readonly line: RecordLine }): ReactElement {
  const times = records.map(({ published }) => yearOf(published));
  const [first, last] = [Math.floor(Math.min(...times)), Math.floor(Math.max(...times)) + 1];
  const x = (time: number): number => left + ((time - first) / (last - first)) * (width - left - right);
  const axis = placeNumbers(records.map(({ number }) => number));
  const y = (number: number): number => height - bottom - axis.place(number) * (height - top - bottom);
  const points = records.map(({ number, published, result }) => ({ result, published, x: x(yearOf(published)), y: y(number) }));
  const step = Math.ceil((last - first) / 8);
  const years = Array.from({ length: last - first }, (_, index) => first + index).filter((year) => (year - first) % step === 0);
  const path = points.map((point, index) => (index === 0 ? `M${point.x} ${point.y}` : `H${point.x}V${point.y}`)).join("");
  return (
    <figure className="plot record-plot">
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={`Records of ${inWords(metric)} over time`} onKeyDown={moveFocus}>
        {axis.ticks.map((tick) => (
          <g key={tick} aria-hidden="true">
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} className="plot-grid" />
            <text x={left - 8} y={y(tick) + 4} className="plot-y">
              {tick}
              {unit === "x" && "×"}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text key={year} x={x(year + 0.5)} y={height - bottom + 20} className="plot-x" aria-hidden="true">
            {year}
          </text>
        ))}
        <path d={`${path}H${width - right}`} className="record-steps" />
        {points.map(({ result, published, ...point }, index) => {
          const words = `${formatDate(published)}: ${result.subject.name}, ${readNumber(result)?.number ?? ""} (${result.paper.name})`;
          return (
            <ResultLink key={result.id} id={result.id} label={words} tabIndex={index === 0 ? 0 : -1}>
              <title>{words}</title>
              <circle cx={point.x} cy={point.y} r="5" className="plot-point" />
            </ResultLink>
          );
        })}
      </svg>
      <figcaption className="muted small">
        {unit === "x" ? "Factor by which the subject is better than the baseline" : unit === null ? "Without a unit" : `In ${unit}`}
        {unit !== "x" && `, ${betterIs === "LOWER" ? "lower" : "higher"} is better`}. Each step holds until a better one.
      </figcaption>
    </figure>
  );
}

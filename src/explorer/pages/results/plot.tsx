import type { ReactElement } from "react";
import { moveFocus, yearOf } from "../../parts/plots.js";
import { ResultLink } from "../../parts/result-link.js";
import type { ResultRow } from "../../parts/result-row.js";
import { readNumber } from "../../parts/result-value.js";
import { inTwoLines } from "../../parts/text-width.js";
import { useIsNarrow } from "../../parts/use-is-narrow.js";

/** What is drawn, and along which axis. */
export interface PlotProps {
  readonly rows: readonly ResultRow[];
  readonly by: "time" | "hardware";
}

/** How much room there is: about as many pixels, so that what is written is as large as anywhere else. */
interface Room {
  readonly width: number;
  readonly height: number;
  /** Things along the axis of hardware at most; the rest is counted. */
  readonly maxColumns: number;
  /** Years that are written along the axis of time at most. */
  readonly maxYears: number;
}

const wide: Room = { width: 960, height: 360, maxColumns: 8, maxYears: 12 };
const narrow: Room = { width: 360, height: 280, maxColumns: 4, maxYears: 6 };
const [left, right, top, bottom] = [48, 12, 12, 40];

/** Of what is written in a plot, as its style sheet has it. */
const typeSize = 12;

interface Point {
  readonly row: ResultRow;
  readonly factor: number;
  readonly x: number;
}

/** The factors of results on a logarithmic axis, over time or by hardware. Best cases are hollow triangles, averages diamonds, all else dots. */
export function Plot({ rows, by }: PlotProps): ReactElement {
  const known = rows.filter((row): row is ResultRow & { factor: number } => row.factor !== null && row.factor > 0);
  const room = useIsNarrow() ? narrow : wide;
  const { width, height } = room;
  const { points, ticks, unplaced } = by === "time" ? overTime(known, room) : byHardware(known, room);
  if (points.length === 0) return <p className="muted">None of these results has a factor that could be drawn.</p>;
  const highest = Math.ceil(Math.log10(Math.max(...points.map(({ factor }) => factor), 10)));
  const lowest = Math.min(0, Math.floor(Math.log10(Math.min(...points.map(({ factor }) => factor)))));
  const y = (factor: number): number => height - bottom - ((Math.log10(factor) - lowest) / (highest - lowest)) * (height - top - bottom);
  const powers = Array.from({ length: highest - lowest + 1 }, (_, index) => 10 ** (lowest + index));
  return (
    <figure className="plot">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={by === "time" ? "Factor over time" : "Factor by hardware"}
        onKeyDown={moveFocus}
      >
        {powers.map((power) => (
          <g key={power} aria-hidden="true">
            <line x1={left} x2={width - right} y1={y(power)} y2={y(power)} className={power === 1 ? "plot-one" : "plot-grid"} />
            <text x={left - 8} y={y(power) + 4} className="plot-y">
              {short(power)}×
            </text>
          </g>
        ))}
        {ticks.map(({ lines, x }) => (
          <text key={x} y={height - bottom + 18} className="plot-x" aria-hidden="true">
            {lines.map((line, index) => (
              <tspan key={index} x={x} dy={index * 14}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
        {points.map(({ row, factor, x }, index) => (
          <ResultLink key={`${row.id} ${index}`} id={row.id} label={describe(row)} tabIndex={index === 0 ? 0 : -1}>
            <title>{describe(row)}</title>
            <Mark bound={row.bound} x={x} y={y(factor)} />
          </ResultLink>
        ))}
      </svg>
      <figcaption className="muted small">
        Factor by which the subject is better than its baseline; baselines differ from mark to mark. ● stated, ◆ on average, △ best case.
        {known.length < rows.length && ` ${rows.length - known.length} without a factor are not drawn.`}
        {unplaced > 0 && ` ${unplaced} have no place on this axis.`} The tables hold the same.
      </figcaption>
    </figure>
  );
}

function Mark({ bound, x, y }: { readonly bound: string; readonly x: number; readonly y: number }): ReactElement {
  if (bound === "UP_TO") return <path d={`M${x} ${y - 5}l5 9h-10z`} className="plot-cap" />;
  if (bound === "AVERAGE" || bound === "MEDIAN" || bound === "GEOMEAN")
    return <path d={`M${x} ${y - 5}l5 5-5 5-5-5z`} className="plot-point" />;
  return <circle cx={x} cy={y} r="4" className="plot-point" />;
}

function describe({ subject, baseline, metric, paper, ...row }: ResultRow): string {
  const number = readNumber({ metric, ...row })?.number ?? "";
  return `${subject.name}: ${number} ${metric.toLowerCase()}${baseline ? ` against ${baseline.name}` : ""} (${paper.name})`;
}

interface Placed {
  readonly points: readonly Point[];
  readonly ticks: readonly { readonly lines: readonly string[]; readonly x: number }[];
  /** Results that have no place on the axis. */
  readonly unplaced: number;
}

type Known = ResultRow & { readonly factor: number };

function overTime(rows: readonly Known[], { width, maxYears }: Room): Placed {
  const dated = rows.flatMap((row) =>
    row.paper.published === null ? [] : [{ row, factor: row.factor, time: yearOf(row.paper.published) }],
  );
  const times = dated.map(({ time }) => time);
  const [first, last] = [Math.floor(Math.min(...times)), Math.ceil(Math.max(...times, Math.min(...times) + 1))];
  const x = (time: number): number => left + ((time - first) / (last - first)) * (width - left - right);
  const step = Math.ceil((last - first) / maxYears);
  const years = Array.from({ length: last - first }, (_, index) => first + index).filter((year) => (year - first) % step === 0);
  return {
    points: dated.map(({ time, ...point }) => ({ ...point, x: x(time) })),
    ticks: years.map((year) => ({ lines: [String(year)], x: x(year + 0.5) })),
    unplaced: rows.length - dated.length,
  };
}

/** A power of ten in few characters: 10000 is `10k`. */
function short(power: number): string {
  if (power >= 1e6) return `${power / 1e6}M`;
  return power >= 1e3 ? `${power / 1e3}k` : String(power);
}

function byHardware(rows: readonly Known[], { width, maxColumns }: Room): Placed {
  const counts = new Map<string, number>();
  for (const { hardware } of rows) for (const { name } of hardware) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
    .slice(0, maxColumns)
    .map(([name]) => name);
  const column = (width - left - right) / Math.max(names.length, 1);
  const seen = new Map<string, number>();
  const points = rows.flatMap((row) =>
    row.hardware.flatMap(({ name }) => {
      const index = names.indexOf(name);
      if (index < 0) return [];
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      // Marks of one column stand beside each other, so that those of one height can be told apart.
      const aside = ((before % 5) - 2) * Math.min(9, column / 6);
      return [{ row, factor: row.factor, x: left + (index + 0.5) * column + aside }];
    }),
  );
  const drawn = new Set(points.map(({ row }) => row.id));
  return {
    points,
    ticks: names.map((name, index) => ({ lines: inTwoLines(name, column - 4, typeSize), x: left + (index + 0.5) * column })),
    unplaced: rows.length - drawn.size,
  };
}

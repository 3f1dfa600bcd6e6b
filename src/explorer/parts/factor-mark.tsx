import type { ReactElement } from "react";
import type { ResultRow } from "./result-row.js";

const [width, height, middle] = [96, 12, 6];

/** The largest factor that the axis of the marks reaches: a power of ten. */
const most = 100;

/** Where a factor stands on the axis, which is logarithmic and begins at 1. */
function place(factor: number): number {
  return 4 + (Math.log(Math.min(Math.max(factor, 1), most)) / Math.log(most)) * (width - 8);
}

/** The factor of a result as a mark: a dot, a bar for a range, a hollow triangle at the end of a thin line for a best case, a diamond for an average. */
export function FactorMark({ row: { factor, value, valueMax, bound, unit } }: { readonly row: ResultRow }): ReactElement | null {
  if (factor === null || factor < 1) return null;
  const at = place(factor);
  return (
    <svg className="factor-mark" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <line x1="4" x2={width - 4} y1={middle} y2={middle} className="factor-axis" />
      {bound === "RANGE" && unit === "x" && value !== null && valueMax !== null ? (
        <path d={`M${place(value)} 2v8M${place(valueMax)} 2v8M${place(value)} ${middle}H${place(valueMax)}`} className="factor-range" />
      ) : bound === "UP_TO" ? (
        <path d={`M4 ${middle}H${at - 5}M${at} ${middle}l-6-4v8z`} className="factor-cap" />
      ) : bound === "AVERAGE" || bound === "MEDIAN" || bound === "GEOMEAN" ? (
        <path d={`M${at} 1l5 5-5 5-5-5z`} className="factor-point" />
      ) : (
        <circle cx={at} cy={middle} r="4" className="factor-point" />
      )}
    </svg>
  );
}

import type { ReactElement, RefObject } from "react";
import type { Band, Picture } from "../layout/picture.js";

/** What stands at the head of a band. */
export const titleOf = ({ kind, label }: Band): string =>
  kind === "undated" ? "no date" : kind === "empty" && label.length > 4 ? `${label} ⋯` : label;

/** The years behind everything, with their names for where the page stands still: on paper, in an export, without a script. */
export function YearBands({ picture: { bands, flow, width, height } }: { readonly picture: Picture }): ReactElement {
  return (
    <g aria-hidden="true">
      {bands.map((band) => (
        <g key={band.label} className={`picture-band is-${band.kind}`}>
          <rect x={band.x} y={band.y} width={band.width} height={band.height} />
          {flow === "right" ? <path d={`M${band.x} 0V${height}`} /> : <path d={`M0 ${band.y}H${width}`} />}
          {flow === "right" ? (
            <text x={band.x + band.width / 2} y="16" textAnchor="middle">
              {titleOf(band)}
            </text>
          ) : (
            <text x="6" y={band.y + 16}>
              {titleOf(band)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** The same names where the picture moves: they stay at the edge. Where they stand, the viewport says. */
export function YearLabels({
  picture: { bands },
  labels,
}: {
  readonly picture: Picture;
  readonly labels: RefObject<HTMLDivElement | null>;
}): ReactElement {
  return (
    <div className="picture-years" aria-hidden="true" ref={labels}>
      {bands.map((band) => (
        <span key={band.label} className={`is-${band.kind}`}>
          {titleOf(band)}
        </span>
      ))}
    </div>
  );
}

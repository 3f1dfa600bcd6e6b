import { memo, type ReactElement } from "react";
import { Link } from "wouter";
import { labelOf, sentenceOf, type LineageLink } from "../graph.js";
import type { Flow, Route } from "../layout/picture.js";
import { pathOf } from "../layout/route.js";
import { styleOf } from "../relations.js";
import { labelWidth, linesOf } from "./measures.js";

interface Props {
  readonly link: LineageLink;
  readonly route: Route;
  readonly flow: Flow;
  /** The address that shows what the relation rests on. */
  readonly href: string;
  readonly isChosen: boolean;
  /** Whether the Tab key leads to it: to one element of a picture. */
  readonly isEntry: boolean;
}

/** A relation of a lineage: a line along time with what was measured, and a link to the papers that say so. */
export const LinkLine = memo(function LinkLine({ link, route, flow, href, isChosen, isEntry }: Props): ReactElement {
  const { verb, family, dash } = styleOf(link.relation);
  const path = pathOf(route, flow);
  const label = labelOf(link);
  const lines = label ? linesOf(label) : [];
  const sentence = `${sentenceOf(link, verb)}${lines.length > 0 ? `: ${lines.join(" ")}` : ""}`;
  return (
    <Link
      href={href}
      replace
      className={`picture-link family-${family}${isChosen ? " is-chosen" : ""}`}
      aria-current={isChosen ? "true" : undefined}
      data-id={link.id}
      tabIndex={isEntry ? 0 : -1}
    >
      <title>{`${sentence}. Show its papers.`}</title>
      <path className="picture-hit" d={path} />
      <path className="picture-line" d={path} strokeDasharray={dash} markerEnd={`url(#head-${link.relation})`} />
      {label && route.label && (
        <g className="picture-label" aria-hidden="true">
          <rect
            x={route.label.x - labelWidth(label) / 2}
            y={route.label.y - 8 * lines.length}
            width={labelWidth(label)}
            height={16 * lines.length}
            rx="3"
          />
          {lines.map((line, index) => (
            <text key={line} x={route.label?.x} y={(route.label?.y ?? 0) + 4 + (index - (lines.length - 1) / 2) * 15} textAnchor="middle">
              {line}
            </text>
          ))}
        </g>
      )}
    </Link>
  );
});

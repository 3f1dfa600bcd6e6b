import { memo, type ReactElement } from "react";
import { Link } from "wouter";
import { addressOf } from "../../address.js";
import { formatDate } from "../../parts/format.js";
import { kinds, kindOf } from "../../kinds.js";
import type { LineageThing } from "../graph.js";
import type { Place } from "../layout/picture.js";
import { inTwoLines } from "../../parts/text-width.js";
import { KindMark } from "./kind-mark.js";
import { boldly, type } from "./measures.js";

interface Props {
  readonly thing: LineageThing;
  readonly place: Place;
  readonly isRoot: boolean;
  /** Whether the Tab key leads to it: to one element of a picture. */
  readonly isEntry: boolean;
}

/** A thing of a lineage: a link to its page. */
export const ThingBox = memo(function ThingBox({ thing, place, isRoot, isEntry }: Props): ReactElement {
  const { x, y, width, height } = place;
  const lines = inTwoLines(thing.name, type.nameWidth, isRoot ? type.name * boldly : type.name);
  const middle = y + height / 2;
  return (
    <Link href={addressOf(thing.id)} className={`picture-thing${isRoot ? " is-root" : ""}`} data-id={thing.id} tabIndex={isEntry ? 0 : -1}>
      <title>{describe(thing, isRoot)}</title>
      <rect x={x} y={y} width={width} height={height} rx="6" />
      <text x={x + width / 2} textAnchor="middle" aria-hidden="true">
        {lines.map((line, index) => (
          <tspan key={index} x={x + width / 2} y={middle + 5 + (index - (lines.length - 1) / 2) * 17}>
            {line}
          </tspan>
        ))}
      </text>
      <KindMark id={thing.id} x={x - 6} y={y - 6} />
    </Link>
  );
});

function describe({ id, name, introduced, depth }: LineageThing, isRoot: boolean): string {
  const steps = `${Math.abs(depth)} ${Math.abs(depth) === 1 ? "step" : "steps"} ${depth < 0 ? "before" : "after"}`;
  return [
    name,
    kinds[kindOf(id)].one.toLowerCase(),
    introduced === null ? "no date" : formatDate(introduced),
    isRoot ? "the start" : steps,
  ].join(", ");
}

import type { ReactElement } from "react";
import { relationNames, relationStyles, type RelationStyle } from "../relations.js";

const SHAPES: Readonly<Record<RelationStyle["head"], ReactElement>> = {
  triangle: <path d="M1 1 9 5 1 9Z" fill="currentColor" />,
  bar: <path d="M1 1 7 5 1 9ZM8.5 1V9" fill="currentColor" stroke="currentColor" strokeWidth="1.5" />,
  chevron: <path d="M2 1 9 5 2 9" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  circle: <circle cx="5.5" cy="5" r="3.2" fill="currentColor" />,
};

/** The heads of all lines. They stand in each picture, so that an exported one is whole. */
export function Heads(): ReactElement {
  return (
    <defs>
      {relationNames.map((name) => {
        const { family, head } = relationStyles[name];
        return (
          <marker
            key={name}
            id={`head-${name}`}
            className={`picture-head family-${family}`}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            {SHAPES[head]}
          </marker>
        );
      })}
    </defs>
  );
}

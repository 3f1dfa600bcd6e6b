import type { ReactElement, ReactNode } from "react";
import { Link } from "wouter";
import { addressOf } from "../address.js";
import { KindBadge } from "./kind-badge.js";

/** What a link to a thing needs of it. */
export interface Linked {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly thing: Linked;
  /** False where the kind is clear from what stands around. */
  readonly badge?: boolean;
  /** Where it leads instead of to the page of the thing. */
  readonly href?: string;
  readonly children?: ReactNode;
}

/** A link to the page of a thing, with the badge of its kind. */
export function ThingLink({ thing, badge = true, href = addressOf(thing.id), children }: Props): ReactElement {
  return (
    <Link href={href} className={badge ? "thing-link with-badge" : "thing-link"}>
      {badge && <KindBadge kind={thing.id} />}
      <span className="thing-name">{children ?? thing.name}</span>
    </Link>
  );
}

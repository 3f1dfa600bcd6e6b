import type { ReactElement, ReactNode } from "react";
import { Link } from "wouter";
import { addressOf } from "../address.js";

interface Props {
  readonly id: string;
  /** What it is called where it holds no text. */
  readonly label?: string;
  readonly className?: string;
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** A link to the row of a result on the page of its paper, which leads to the row once it shows it. */
export function ResultLink({ id, label, className, tabIndex, children }: Props): ReactElement {
  return (
    <Link href={addressOf(id)} aria-label={label} className={className} tabIndex={tabIndex}>
      {children}
    </Link>
  );
}

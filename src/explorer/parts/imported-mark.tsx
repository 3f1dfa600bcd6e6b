import type { ReactElement } from "react";
import { Link } from "wouter";
import { toAddress } from "../address.js";

interface Props {
  readonly origin: string;
  /** How sure it is, from 0 to 1, where that is known. */
  readonly confidence?: number;
  /** The id of what it speaks of, under which the words that it rests on are found. */
  readonly about: string;
}

/** Marks what a program read out of a text and nobody has checked, with how sure it is, and leads to the words that it rests on. */
export function ImportedMark({ origin, confidence, about }: Props): ReactElement | null {
  if (origin !== "IMPORTED") return null;
  const sure = confidence === undefined ? "" : `, ${confidence.toFixed(2)}`;
  return (
    <Link className="imported" href={toAddress("/review", { about })} aria-label={`imported${sure}: the words it rests on`}>
      imported{sure}
    </Link>
  );
}

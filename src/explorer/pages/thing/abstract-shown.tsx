import type { ReactElement } from "react";
import { Link } from "wouter";
import { toAddress } from "../../address.js";
import { formatCount } from "../../parts/format.js";
import { Highlighted } from "../../parts/highlighted.js";
import { placesOf } from "../../parts/quotes.js";
import type { Abstract } from "./thing.js";

/** The abstract of a paper, in which the words are marked that statements rest on which nobody has reviewed. */
export function AbstractShown({ id, abstract }: { readonly id: string; readonly abstract: Abstract }): ReactElement {
  const { text, quotes, waiting } = abstract;
  const places = placesOf(quotes, text);
  return (
    <section aria-label="Abstract" className="abstract">
      <h2>Abstract</h2>
      <p className="prose">
        <Highlighted text={text} ranges={places} />
      </p>
      {waiting > 0 && (
        <p className="muted small">
          {places.length > 0 && "What a program read in it is marked. "}
          <Link href={toAddress("/review", { about: id })}>
            {formatCount(waiting)} {waiting === 1 ? "statement waits" : "statements wait"} for review
          </Link>
        </p>
      )}
    </section>
  );
}

import type { ReactElement } from "react";
import { Highlighted } from "./highlighted.js";
import { isAtPlace, passageAround, type Quote } from "./quotes.js";

interface Props {
  /** The words, with those just before and after them. */
  readonly quote: Quote & { readonly before: string; readonly after: string };
  /** The text in which they were read, as far as it is kept. */
  readonly text: string | null;
  /** What the text is: "abstract". */
  readonly what: string;
}

/** Words marked in the text that they stand in. A long text is folded around them; where it is not kept, the words nearby are shown. */
export function Quoted({ quote, text, what }: Props): ReactElement {
  if (!isAtPlace(quote, text)) return <Nearby quote={quote} />;
  const { start, end } = passageAround(quote, text);
  const isWhole = start === 0 && end === text.length;
  return (
    <>
      <blockquote>
        {start > 0 && "… "}
        <Highlighted text={text.slice(start, end)} ranges={[{ start: quote.start - start, end: quote.end - start }]} />
        {end < text.length && " …"}
      </blockquote>
      {!isWhole && (
        <details className="whole-text">
          <summary>The whole {what}</summary>
          <blockquote>
            <Highlighted text={text} ranges={[quote]} />
          </blockquote>
        </details>
      )}
    </>
  );
}

function Nearby({ quote: { before, quote, after } }: Pick<Props, "quote">): ReactElement {
  return (
    <blockquote>
      {before !== "" && "… "}
      {before}
      <mark>{quote}</mark>
      {after}
      {after !== "" && " …"}
    </blockquote>
  );
}

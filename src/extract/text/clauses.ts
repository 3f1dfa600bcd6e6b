import { matchesOf } from "./matches.js";

/** A part of a sentence that cues do not reach over, with offsets into the part of the paper. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

const verbOfResult =
  "(?:it |our |the |also |further |even |can |is able to |thus |thereby )?(?:reduc|improv|achiev|increas|outperform|cut|lower|sav|accelerat" +
  "|speed|deliver|maintain|preserv|boost|attain|provid|enabl|decreas|surpass|exceed|reach|yield|requir|consum|match)";

const edge = new RegExp(
  [
    ";\\s",
    ",? (?:while|whilst|whereas|but|although|though)\\b",
    ",? (?:and )?which\\b",
    "\\s?\\((?:i{1,3}|iv|v|vi|[1-9])\\) ",
    `,? and (?=${verbOfResult})`,
    `, (?=(?:reducing|improving|achieving|increasing|outperforming|cutting|lowering|saving|accelerating|delivering` +
      `|maintaining|preserving|surpassing|yielding|enabling|demonstrating|resulting)\\b)`,
    " - (?!~?\\d)",
  ].join("|"),
  "giu",
);

/** The clauses of a sentence that begins at `offset`. */
export function clausesOf(sentence: string, offset: number): Clause[] {
  const edges = matchesOf(sentence, edge)
    .map(({ index }) => index)
    .filter((index) => index > 0);
  const starts = [0, ...edges];
  return starts.map((start, index) => ({ start: offset + start, end: offset + (starts[index + 1] ?? sentence.length) }));
}

import { dateOf, monthOf } from "../fields/dates.js";
import { paperRecord, type Found } from "../paper-record.js";
import { tidy } from "../text/tidy.js";

const markup = { html: false, latex: "formulas" } as const;

/** What a page says itself, before its first paper. */
const furniture =
  /^(?:new|Get trending papers in your email inbox.*|Subscribe|Daily Papers|by|AK|(?:by\s*AK )?and the research community|[A-Z][a-z]{2} \d{1,2})$/;

const authorsLine = /^•\s*(\d[\d,]*) authors?$/;
const dateLine = /^([A-Z][a-z]{2,8})\.? (\d{1,2})(?:, (\d{4}))?(?: \d[\d,.]*k?)?$/;

/** Titles are shorter; what is longer is an abstract. */
const maxTitle = 250;

interface Line {
  readonly text: string;
  readonly line: number;
}

/** The lines of one paper. The foot is missing on some pages. */
interface Card {
  readonly title: Line;
  readonly abstract: string[];
  authorCount: number | null;
  published: string | null;
}

/**
 * Reads a saved page of Daily Papers, in each of its layouts: a title, an abstract, and a foot of "• 4 authors", "·" and a date, in which the
 * name of an organisation may stand for the authors and a number of comments follow the date. Pages without feet and without blank lines are
 * titles and abstracts in turn. A day without a year is of `pageYear`.
 */
export function* readDailyPapers(text: string, pageYear: number | null): Generator<Found> {
  for (const { title, abstract, ...facts } of cards(linesOf(text), pageYear)) {
    yield {
      paper: paperRecord({
        title: tidy(title.text, markup),
        abstract: tidy(abstract.join(" "), markup),
        ...facts,
        place: { line: title.line },
      }),
    };
  }
}

function linesOf(text: string): Line[] {
  const lines = text.split("\n").map((each, index) => ({ text: each.trim(), line: index + 1 }));
  const filled = lines.filter((each) => each.text !== "");
  const first = filled.findIndex((each) => !furniture.test(each.text));
  const [title, ...rest] = first === -1 ? [] : filled.slice(first);
  // One layout glues the button before the first paper to its title.
  return title ? [{ ...title, text: title.text.replace(/^Subscribe(?=\S)/, "") }, ...rest] : [];
}

function cards(lines: readonly Line[], pageYear: number | null): Card[] {
  const found: Card[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const { text } = lines[at] ?? { text: "" };
    const card = found.at(-1);
    const foot = footAt(lines, at, pageYear);
    if (foot) {
      if (card) Object.assign(card, foot.facts);
      at += foot.length - 1;
    } else if (!card || isTitle(lines, at, card))
      found.push({ title: lines[at] ?? { text, line: 0 }, abstract: [], authorCount: null, published: null });
    else card.abstract.push(text);
  }
  return found;
}

/** Whether a line begins the next paper: not right behind a title, and not in the middle of an abstract of several paragraphs. */
function isTitle(lines: readonly Line[], at: number, card: Card): boolean {
  const { text = "" } = lines[at] ?? {};
  if (card.authorCount !== null || card.published !== null) return true;
  if (card.abstract.length === 0) return false;
  const next = lines[at + 1]?.text ?? "";
  if (/^·$/.test(next) || text.length > maxTitle) return false;
  return !/[.,;]$/.test(text) || (next.length > maxTitle && text.length < maxTitle / 2);
}

interface Foot {
  readonly facts: Pick<Card, "authorCount" | "published">;
  readonly length: number;
}

/** The foot that begins at a line: who, a dot and when, or some of it. */
function footAt(lines: readonly Line[], at: number, pageYear: number | null): Foot | null {
  const [first = "", second = "", third = ""] = [lines[at]?.text, lines[at + 1]?.text, lines[at + 2]?.text];
  const count = authorsLine.exec(first)?.[1]?.replaceAll(",", "");
  const authorCount = count === undefined || Number(count) === 0 ? null : Number(count);
  const isDated = second === "·" && dateLine.test(third);
  if (count === undefined && !isDated)
    return first === "·" && dateLine.test(second) ? { facts: { authorCount, published: dateAt(second, pageYear) }, length: 2 } : null;
  if (isDated) return { facts: { authorCount, published: dateAt(third, pageYear) }, length: 3 };
  return { facts: { authorCount, published: null }, length: second === "·" ? 2 : 1 };
}

function dateAt(text: string, pageYear: number | null): string | null {
  const [, month = "", day, year] = dateLine.exec(text) ?? [];
  const date = dateOf(year ?? pageYear, month, day);
  return monthOf(month) === null || date === null || date.length < 10 ? null : date;
}

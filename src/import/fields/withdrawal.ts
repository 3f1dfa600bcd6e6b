const inTitle = /^\W*(retracted|withdrawn)(?: (?:article|paper))?\s*[:\])]|[[(](retracted|withdrawn)(?: (?:article|paper))?[\])]\s*$/i;
const inAbstract = /^\W*(?:withdrawn|retracted)\b(?=\W*$|[.:]| by| due| because)/i;
const saysSo =
  /^\W*(?:this|the) (?:paper|article|submission|manuscript|preprint|work|draft|note) (?:has been|was|is) (?:temporarily )?(withdrawn|retracted)\b/i;
const inNotes =
  /\b(?:paper|article|submission|manuscript|preprint|work|draft|version|it) (?:has been|was|is) (?:temporarily )?(withdrawn|retracted)\b|^\W*(withdrawn|retracted)\b/i;

/** What is stated about a paper in words. */
interface Statement {
  readonly title: string | null;
  readonly abstract?: string | null;
  readonly notes?: readonly (string | null | undefined)[];
}

/** Whether a text says of itself that it was taken back: in its title, at the beginning of its abstract, or in a note. */
export function withdrawal({ title, abstract, notes = [] }: Statement): "withdrawn" | "retracted" | null {
  const found = [
    inTitle.exec(title ?? ""),
    saysSo.exec(abstract ?? ""),
    inAbstract.exec(abstract ?? ""),
    ...notes.map((note) => inNotes.exec(note ?? "")),
  ].find((match) => match !== null);
  if (!found) return null;
  return /retracted/i.test(found[0]) ? "retracted" : "withdrawn";
}

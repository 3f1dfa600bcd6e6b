const kinds = "(?:paper|article|submission|manuscript|preprint|work|draft|note)";

const taken = "(retracted|withdrawn)(?: (?:article|paper|chapter|preprint))?";

/** In a title: `RETRACTED ARTICLE: …`, `… (withdrawn)`; a notice that says so of another paper is none itself. */
const inTitle = new RegExp(String.raw`^\W*${taken}\s*[:\])]|[[(]${taken}[\])]\s*$|^\W*(retract)ion (?:note|notice)\b`, "i");
const inAbstract = /^\W*(?:withdrawn|retracted)\b(?=\W*$|[.:]| by| due| because)/i;
const saysSo = new RegExp(String.raw`^\W*(?:this|the) ${kinds} (?:has been|was|is) (?:temporarily )?(withdrawn|retracted)\b`, "i");

/** From arXiv, or from being published at all; not from one conference among others. */
const takenBack = String.raw`(withdrawn|retracted)\b(?! from (?!(?:the )?arxiv|(?:publication|consideration)\b(?! (?:at|in|for)\b)))`;

/** In a note: `This paper has been withdrawn`. What was taken from a conference, or is an earlier version, is something else. */
const inNotes = new RegExp(
  String.raw`(?<!\b(?:previous|earlier|former|prior|old|first|original) )\b(?:${kinds}|version|it) (?:(?:has been|was|is) )?(?:temporarily )?` +
    String.raw`${takenBack}|^\W*${takenBack}`,
  "i",
);

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
  return /retract/i.test(found[0]) ? "retracted" : "withdrawn";
}

import { decodeHTMLStrict } from "entities";
import { arxivMonth } from "../../model/arxiv-id.js";

/** An arXiv id with the version that was spoken of. */
export interface ArxivId {
  readonly id: string;
  readonly version: number | null;
}

/** The archives of arXiv, those that were closed included; an old-style id begins with one. */
const archives =
  "astro-ph|cond-mat|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|nlin|nucl-ex|nucl-th|physics|quant-ph|math|cs|q-bio|q-fin|stat|acc-phys|adap-org|" +
  "alg-geom|ao-sci|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|dg-ga|funct-an|mtrl-th|patt-sol|plasm-ph|q-alg|solv-int|supr-con";

const number = String.raw`(?:\d{4}\.\d{4,5}|(?:${archives})(?:\.[a-z]{2})?/\d{7})`;

/** An id and its version, with nothing beside it that would make it another number or another path. */
const pattern = String.raw`(?:(?<![\w.])|(?<=\barxiv[._]))(${number})(?:v(\d{1,3}))?(?!\w|/\w|\.\d)`;
const whole = new RegExp(`^(${number})(?:v(\\d{1,3}))?$`, "i");
const anywhere = new RegExp(pattern, "gi");

/** What says that a number is an arXiv id: a label, or the address of a page or file of the paper. */
const labelled = new RegExp(
  String.raw`(?:\barxiv\s?:\s?|\b10\.48550/arxiv\.|\barxiv preprint\s*(?:arxiv\s?:)?\s*|\babs/|` +
    String.raw`(?:arxiv\.org|ar5iv\.org|alphaxiv\.org|huggingface\.co|hf\.co)/(?:abs|pdf|html|format|e-print|papers|overview|ps)/)` +
    String.raw`(${number})(?:v(\d{1,3}))?(?!\w|/\w|\.\d)`,
  "gi",
);

/** The arXiv id that a text is, with or without `arXiv:` and version; null where it is none, or one that arXiv cannot have given yet. */
export function arxivIdOf(text: string | null | undefined): ArxivId | null {
  const bare = text?.trim().replace(/^arxiv\s?:\s?/i, "");
  const match = whole.exec(bare ?? "");
  return match ? checked(match) : (labelledArxivIds(text)[0] ?? null);
}

/** The arXiv ids in a text that are said to be such: by a label, or by an address. */
export function labelledArxivIds(text: string | null | undefined): ArxivId[] {
  return text == null ? [] : [...text.slice(0, 4_000).matchAll(labelled)].flatMap((match) => checked(match) ?? []);
}

/** The first of the texts that says which paper of arXiv is meant. */
export const firstArxivId = (texts: readonly (string | null | undefined)[]): ArxivId | null => texts.flatMap(labelledArxivIds)[0] ?? null;

/** The arXiv id that a volume of arXiv is: DBLP calls it CoRR, and the id `abs/2401.00002`. */
export const idOfArchive = (source: string | null, volume: string | null | undefined): ArxivId | null =>
  /^(?:corr|arxiv)/i.test(source ?? "") ? arxivIdOf(volume?.replace(/^abs\//, "arXiv:")) : null;

/** Every number in a line that has the form of an arXiv id, with where it stands. Null in place of an id that cannot be. */
export function arxivIdsIn(line: string): { readonly at: number; readonly text: string; readonly id: ArxivId | null }[] {
  return [...line.matchAll(anywhere)].map((match) => ({ at: match.index, text: match[0], id: checked(match) }));
}

function checked([, stated = "", version]: RegExpExecArray | RegExpMatchArray): ArxivId | null {
  const id = stated.toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, "$1/");
  const month = arxivMonth(id);
  const isPossible = month !== null && month <= new Date().toISOString().slice(0, 7) && (version === undefined || Number(version) > 0);
  return isPossible ? { id, version: version === undefined ? null : Number(version) } : null;
}

/**
 * Up to what follows it in a list, or in an address that it stands in. Some of before 2000 hold a place within a journal between angle brackets:
 * `10.1002/(sici)…2:1<1::aid-x1>3.0.co;2-1`. These, and an ampersand, may be entities of HTML.
 */
const doiPattern = new RegExp(
  String.raw`\b10\.\d{4,9}\/(?:(?!;(?:10\.\d|https?:|doi:)|&\w{1,20}[=;]|&#)[^\s,"'<>{}|\\^\`?#]|&amp;(?=\w)(?!\w{1,20}[=;])|` +
    String.raw`(?:<|&(?:amp;)?(?:lt|#60);)\d{1,20}::?[\w.-]{1,30}(?:>|&(?:amp;)?(?:gt|#62);))+`,
  "gi",
);

/** What the addresses of publishers have behind a DOI. A version is that of a file where it follows a digit, and part of the DOI behind a sign. */
const ending =
  /(?:\/(?:full|fulltext(?:\.html)?|abstract|pdf|epdf|meta)|(?:(?<=\d)v\d{1,2})?(?:\.full)?\.pdf|(?:(?<=\d)v\d{1,2})?\.full(?:\.html)?)$/i;

/** A DOI that is stated as such, and not by the page of a publisher. */
const statedAlone = /^\s*(?:doi:\s*)?(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/)?10\./i;
const ownDoi = /^10\.48550\/arxiv\./i;

/** What identifies a paper in a text that is a DOI, with or without `doi:` or a resolver; arXiv's own DOIs give its id. */
export function doiOf(text: string | null | undefined): { readonly doi: string | null; readonly arxiv: ArxivId | null } {
  const stated = text?.slice(0, 1_000) ?? "";
  const [whole] = writtenDois(stated);
  const found = whole && (statedAlone.test(stated) ? whole.doi : withoutEnding(whole.doi));
  if (found === undefined) return { doi: null, arxiv: null };
  return ownDoi.test(found) ? { doi: null, arxiv: arxivIdOf(found.replace(ownDoi, "")) } : { doi: found, arxiv: null };
}

/** A DOI, its address, or that of a page that publishers give to one. */
const doiAddress = new RegExp(
  String.raw`^(?:https?://(?:(?:dx\.)?doi\.org/|[\w.-]{1,60}/doi/(?:[a-z]{2,10}/)?10\.|link\.springer\.com/(?:article|chapter|book|content/pdf)/10\.)` +
    String.raw`|doi:|10\.\d{4,9}/)`,
  "i",
);

/** A DOI that is stated as such or, where none is, by the first address that is that of a DOI. */
export function statedDoi(doi: string | null | undefined, addresses: readonly (string | null | undefined)[]): string | null {
  const stated = doi?.trim() ?? "";
  return stated === "" ? (addresses.find((address) => doiAddress.test(address ?? "")) ?? null) : stated;
}

/** A DOI in lower case, with where it stands in a text and how long it is as it is written. */
interface WrittenDoi {
  readonly at: number;
  readonly length: number;
  readonly doi: string;
}

/** Every DOI in a text, without what addresses have behind it. */
export const doisIn = (text: string): WrittenDoi[] => writtenDois(text).map((each) => ({ ...each, doi: withoutEnding(each.doi) }));

const writtenDois = (text: string): WrittenDoi[] =>
  [...text.matchAll(doiPattern)].map(({ 0: found, index }) => {
    const doi = unbracketed(decoded(decodeHTMLStrict(decodeHTMLStrict(found)))).toLowerCase();
    return { at: index, length: found.length, doi };
  });

/** A DOI without what an address has behind it. Where nothing of its suffix would be left, that is the suffix. */
function withoutEnding(doi: string): string {
  const cut = doi.replace(ending, "").replace(/[/.]{1,9}$/, "");
  return /^10\.\d{4,9}\/./.test(cut) ? cut : doi;
}

/** Without the signs of the sentence that it stands in: a closing bracket belongs to a DOI only with its opening one, and nothing behind another does. */
function unbracketed(doi: string): string {
  let open = 0;
  let end = 0;
  for (; end < doi.length; end += 1) {
    const sign = doi[end] ?? "";
    if (/[([]/.test(sign)) open += 1;
    else if (/[)\]]/.test(sign) && (open -= 1) < 0) break;
  }
  while (/[.;:!*_]/.test(doi[end - 1] ?? "")) end -= 1;
  return doi.slice(0, end);
}

function decoded(text: string): string {
  try {
    return text.includes("%") ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

import { arxivMonth } from "./arxiv-id.js";

const scheme = /^https?:\/\/(?:www\.)?/i;

/** Where an arXiv id stands in the address of a paper's page or file: arXiv itself, its mirrors and readers, and lists of papers. */
const pages =
  /^(?:[\w-]+\.)*(?:arxiv\.org|ar5iv\.org|alphaxiv\.org|huggingface\.co|hf\.co)\/(?:abs|pdf|html|format|e-print|papers|overview)\/(.+)$/i;

const doiPattern = /^10\.\d{4,9}\/[^\s,]+$/;

/** An address that holds a DOI: a resolver's, or a publisher's page of the paper. */
const doiAddress = /^[\w.-]+\.[a-z]+\/(?:[\w./-]*\/)?(10\.\d{4,9}\/.+)$/i;

const ownDoi = /^10\.48550\/arxiv\./i;

/** The key of an arXiv id in names: `arxiv:2307.08691`. */
export const arxivKey = (id: string): string => `arxiv:${id}`;

/** The key of a DOI in names: `doi:10.1145/3600006.3613165`. */
export const doiKey = (doi: string): string => `doi:${doi.toLowerCase()}`;

/** Whether a text is such a key. */
export const isIdentifierKey = (text: string): boolean => /^(?:arxiv|doi):/.test(text);

/**
 * The key of the paper that a text identifies, null where it is no identifier: an arXiv id with or without `arXiv:`, version and subject
 * class, a DOI with or without `doi:`, the address of a page or file of either. arXiv's own DOIs mean the arXiv id.
 */
export function paperIdentifier(text: string): string | null {
  // Most refs are names, and every identifier has a digit.
  if (!/\d/.test(text)) return null;
  const given = text.trim();
  const labelled = /^(?:arxiv|doi) ?: ?(.*)$/is.exec(given)?.[1] ?? given.replace(/^arxiv /i, "");
  const identifier = doiOf(labelled) ?? arxivOf(labelled.replace(/ ?\[[\w.-]+\]$/, ""));
  if (identifier !== null) return identifier;
  const address = given.replace(scheme, "").replace(/[?#].*$/, "");
  return addressed(decoded(address.replace(/\/+$/, "")));
}

function addressed(address: string): string | null {
  const page = pages.exec(address)?.[1];
  if (page !== undefined) return arxivOf(page.replace(/\.pdf$/i, ""));
  const doi = doiAddress.exec(address)?.[1];
  return doi === undefined ? null : doiOf(doi);
}

function doiOf(text: string): string | null {
  const doi = (text.split(/[\s,]/)[0] ?? "").replace(/[.;]+$/, "");
  if (!doiPattern.test(doi)) return null;
  return ownDoi.test(doi) ? arxivOf(doi.replace(ownDoi, "")) : doiKey(doi);
}

/** Without its version, an old-style one without its subject class: `math.GT/0309136v1` is `math/0309136`. */
function arxivOf(text: string): string | null {
  const id = text
    .replace(/v[1-9]\d*$/i, "")
    .toLowerCase()
    .replace(/^([a-z-]+)\.[a-z-]+\//, "$1/");
  return arxivMonth(id) === null ? null : arxivKey(id);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { authorName } from "./author-name.js";
import { appearanceOf, citedPaper } from "./cited-paper.js";

const itemTypes = { journal: "article-journal", proceedings: "paper-conference", preprint: "article" } as const;

/** A paper with these properties as an item of CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), under its slug. */
export function toCslJson(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const paper = citedPaper(properties);
  const { slug, title, authors, published, venue, arxivId, doi, url } = paper;
  return {
    id: slug,
    type: itemTypes[appearanceOf(paper)],
    title,
    ...(authors.length > 0 && { author: authors.map(signed) }),
    ...(published.length > 0 && { issued: { "date-parts": [published.map(Number)] } }),
    ...(venue !== null && { "container-title": venue }),
    ...(arxivId !== null && { number: `arXiv:${arxivId}` }),
    ...(arxivId !== null && venue === null && { publisher: "arXiv" }),
    ...(doi !== null && { DOI: doi }),
    ...(url !== null && { URL: url }),
  };
}

function signed(author: string): Readonly<Record<string, string>> {
  const name = authorName(author);
  if (name.group !== undefined) return { literal: name.group };
  const { given, particle, family, suffix } = name;
  return {
    family,
    given,
    ...(particle !== "" && { "non-dropping-particle": particle }),
    ...(suffix !== "" && { suffix }),
  };
}

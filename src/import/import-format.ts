/** How a text can be written, with what people call it. */
export const importFormats = {
  DAILY_PAPERS: "a saved page of Daily Papers",
  HUGGING_FACE: "papers of the Hugging Face API, as JSON",
  ARXIV: "arXiv's Atom, OAI-PMH or RSS, or a listing as HTML",
  BIBTEX: "BibTeX or BibLaTeX",
  RIS: "RIS",
  CSL_JSON: "CSL-JSON, as Zotero and Crossref write it",
  OPENALEX: "works of OpenAlex, as JSON",
  SEMANTIC_SCHOLAR: "papers of Semantic Scholar, as JSON",
  ID_LIST: "a text with arXiv ids or DOIs in it",
} as const;

/** A way in which a text can be written. */
export type ImportFormat = keyof typeof importFormats;

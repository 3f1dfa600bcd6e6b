import { askPages, type AskData } from "./ask-pages.js";

/** The papers that pass a filter as entries of BibTeX, with an empty line between. */
export async function* papersBib(ask: AskData, filter: unknown): AsyncGenerator<string> {
  for await (const { bibtex } of askPages(ask, { list: "papers", filterType: "PaperFilter", shown: "bibtex" }, filter))
    yield `${String(bibtex)}\n\n`;
}

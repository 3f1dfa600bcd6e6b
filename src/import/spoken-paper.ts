import type { ImportedPaper } from "./import-parts.js";
import type { Described } from "./kept-abstracts.js";
import type { Readings } from "./read-statements.js";
import type { Rejections } from "./rejections.js";
import type { Stated, Statement } from "./statements-of.js";

/** A paper that looks up what it says where all of that is kept packed: there are tens of thousands. */
class SpokenPaper implements ImportedPaper {
  readonly record;
  readonly status;
  readonly id;
  readonly title;
  readonly entry;
  readonly abstract;
  readonly #statementsOf: StatementsOf;
  readonly #index: number;

  constructor({ record, status, id, title, entry, abstract }: Described, index: number, statementsOf: StatementsOf) {
    this.record = record;
    this.status = status;
    this.id = id;
    this.title = title;
    this.entry = entry;
    this.abstract = abstract;
    this.#index = index;
    this.#statementsOf = statementsOf;
  }

  get statements(): readonly Statement[] {
    return this.#statementsOf(this.id, this.#index);
  }
}

/** What a paper says, by its id and its place among all that were read. */
type StatementsOf = (id: string, index: number) => readonly Statement[];

/** The papers with what they say, as far as it was not rejected before. */
export function withStatements(
  papers: readonly Described[],
  readings: Readings<Stated> | undefined,
  rejections: Rejections,
): ImportedPaper[] {
  const statementsOf: StatementsOf = (id, index) =>
    (readings?.made.get(index)?.statements ?? []).filter(({ key }) => !rejections.has(id, key));
  return papers.map((paper, index) => new SpokenPaper(paper, index, statementsOf));
}

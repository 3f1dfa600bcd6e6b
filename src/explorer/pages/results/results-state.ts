import { toAddress, type Address } from "../../address.js";

/** Which results are listed, and how they are looked at. Every text is a ref of the API or one of its words. */
export interface ResultsState {
  readonly metric: string | undefined;
  readonly hardware: string | undefined;
  readonly baseline: string | undefined;
  /** Whether what descends from the baseline counts as well. */
  readonly descendants: boolean;
  readonly category: string | undefined;
  readonly year: number | undefined;
  /** Only results of which nothing is left unsaid. */
  readonly complete: boolean;
  readonly subject: string | undefined;
  readonly model: string | undefined;
  readonly benchmark: string | undefined;
  readonly paper: string | undefined;
  readonly plot: Plot | undefined;
  readonly after: string | undefined;
}

/** What the plot has along its axis. */
export type Plot = "time" | "hardware";

const texts = ["metric", "hardware", "baseline", "category", "subject", "model", "benchmark", "paper", "after"] as const;

/** Reads which results are listed. */
export function parseResults({ search }: Pick<Address, "search">): ResultsState {
  const read = (name: string): string | undefined => search.get(name)?.trim().slice(0, 200) || undefined;
  const [metric, hardware, baseline, category, subject, model, benchmark, paper, after] = texts.map(read);
  const year = /^\d{4}$/.exec(read("year") ?? "")?.[0];
  const plot = read("plot");
  return {
    metric: isWord(metric) ? metric : undefined,
    hardware,
    baseline,
    descendants: baseline !== undefined && search.get("descendants") === "1",
    category: isWord(category) ? category : undefined,
    year: year === undefined ? undefined : Number(year),
    complete: search.get("complete") === "1",
    subject,
    model,
    benchmark,
    paper,
    plot: plot === "time" || plot === "hardware" ? plot : undefined,
    after,
  };
}

/** Whether a text can be a word of an enum of the API; whether it is one, the API says. */
const isWord = (text: string | undefined): boolean => text !== undefined && /^[A-Z_]{2,30}$/.test(text);

/** The address of a list of results. */
export function formatResults(state: Partial<ResultsState>): string {
  const { metric, hardware, baseline, descendants, category, year, complete, subject, model, benchmark, paper, plot, after } = state;
  return toAddress("/results", {
    metric,
    hardware,
    baseline,
    descendants,
    category,
    year,
    complete,
    subject,
    model,
    benchmark,
    paper,
    plot,
    after,
  });
}

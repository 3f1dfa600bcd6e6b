import { toAddress, type Address } from "../../address.js";
import { metrics, resultContexts } from "../../parts/enums.js";

/** What the records are of, and what of their context may be unsaid. */
export interface RecordsState {
  readonly metric: (typeof metrics)[number] | undefined;
  readonly hardware: string | undefined;
  readonly benchmark: string | undefined;
  readonly unsaid: readonly (typeof resultContexts)[number][];
  /** How many lines. */
  readonly first: number;
}

export const lineCounts = { usual: 20, most: 100 };

/** Reads what the records are of: `unsaid` stands in one parameter, apart by `~`, or in several. */
export function parseRecords({ search }: Pick<Address, "search">): RecordsState {
  const read = (name: string): string | undefined => search.get(name)?.trim().slice(0, 200) || undefined;
  const metric = read("metric")?.toUpperCase();
  const unsaid = search.getAll("unsaid").flatMap((words) => words.toUpperCase().split("~"));
  return {
    metric: metrics.find((each) => each === metric),
    hardware: read("hardware"),
    benchmark: read("benchmark"),
    unsaid: resultContexts.filter((each) => unsaid.includes(each)),
    first: read("first") === String(lineCounts.most) ? lineCounts.most : lineCounts.usual,
  };
}

/** The shortest address of a state. */
export function formatRecords({ metric, hardware, benchmark, unsaid, first }: RecordsState): string {
  const count = first === lineCounts.usual ? undefined : first;
  return toAddress("/records", { metric, hardware, benchmark, unsaid: unsaid.join("~").toLowerCase(), first: count });
}

/** Whether the API is asked: it wants to know of what the records are. */
export const isAsked = ({ metric, hardware, benchmark }: RecordsState): boolean =>
  metric !== undefined || hardware !== undefined || benchmark !== undefined;

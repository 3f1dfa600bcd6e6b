import { csvLine } from "../csv.js";
import { askPages, type AskData } from "./ask-pages.js";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A result, as the columns need it. */
interface Row {
  readonly [property: string]: unknown;
  readonly subject: Named;
  readonly baseline: Named | null;
  readonly furtherBaselines: readonly Named[];
  readonly hardware: readonly Named[];
  readonly models: readonly Named[];
  readonly benchmarks: readonly Named[];
  readonly missingContext: readonly string[];
  readonly paper: Named & { readonly published: string | null };
}

const shown = `id claim metric bound value valueMax unit betterIs outcome factor precision hardwareCount missingContext complete origin confidence
  subject { id name } baseline { id name } furtherBaselines { id name } hardware { id name } models { id name } benchmarks { id name }
  paper { id name published }`;

const ids = (things: readonly Named[]): string => things.map(({ id }) => id).join(" ");

const names = (things: readonly Named[]): string => things.map(({ name }) => name).join("; ");

const own = (property: string) => (row: Row) => row[property];

/** The columns, each with what it holds of a result. Several things stand in one cell: ids with spaces between, names with semicolons. */
const columns: readonly (readonly [name: string, of: (row: Row) => unknown])[] = [
  ["id", own("id")],
  ["claim", own("claim")],
  ["subject", ({ subject }) => subject.id],
  ["subject_name", ({ subject }) => subject.name],
  ["metric", own("metric")],
  ["bound", own("bound")],
  ["value", own("value")],
  ["value_max", own("valueMax")],
  ["unit", own("unit")],
  ["better_is", own("betterIs")],
  ["outcome", own("outcome")],
  ["factor", own("factor")],
  ["baseline", ({ baseline }) => baseline?.id],
  ["baseline_name", ({ baseline }) => baseline?.name],
  ["further_baselines", ({ furtherBaselines }) => ids(furtherBaselines)],
  ["hardware", ({ hardware }) => ids(hardware)],
  ["hardware_names", ({ hardware }) => names(hardware)],
  ["hardware_count", own("hardwareCount")],
  ["models", ({ models }) => ids(models)],
  ["model_names", ({ models }) => names(models)],
  ["benchmarks", ({ benchmarks }) => ids(benchmarks)],
  ["precision", own("precision")],
  ["not_said", ({ missingContext }) => missingContext.join(" ")],
  ["complete", own("complete")],
  ["paper", ({ paper }) => paper.id],
  ["paper_title", ({ paper }) => paper.name],
  ["published", ({ paper }) => paper.published],
  ["origin", own("origin")],
  ["confidence", own("confidence")],
];

/** The results that pass a filter as a table: a line of names, then a line for each. */
export async function* resultsCsv(ask: AskData, filter: unknown): AsyncGenerator<string> {
  yield `${csvLine(columns.map(([name]) => name))}\r\n`;
  for await (const row of askPages(ask, { list: "results", filterType: "ResultFilter", shown }, filter))
    yield `${csvLine(columns.map(([, of]) => cell(of(row as Row))))}\r\n`;
}

const cell = (value: unknown): string | number | boolean | null =>
  typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : null;

import type { KindName } from "../../kinds.js";
import { bounds, categories, contributions, directions, hardwareTypes, metrics, outcomes, systemTypes } from "../../parts/enums.js";

/** A property of a thing as it is corrected. `name` is what the API calls it. */
export interface Field {
  readonly name: string;
  readonly label: string;
  /** `lines` is a list, one to a line. */
  readonly form: "line" | "text" | "lines" | "number" | "choice";
  readonly choices?: readonly string[];
  readonly hint?: string;
}

const name: Field = { name: "name", label: "Name", form: "line" };
const aliases: Field = { name: "aliases", label: "Other names", form: "lines", hint: "One to a line." };
const summary: Field = { name: "summary", label: "Summary", form: "text", hint: "One or two sentences on what it is." };
const url: Field = { name: "url", label: "Where to read about it", form: "line", hint: "An http or https address." };
const category: Field = { name: "category", label: "Category", form: "choice", choices: categories };
const codeUrl: Field = { name: "codeUrl", label: "Code", form: "line", hint: "An http or https address." };
const date = "As precisely as known: 2024, 2024-07 or 2024-07-11.";

/** What can be corrected of a thing of each kind. */
export const fieldsOf: Readonly<Record<KindName, readonly Field[]>> = {
  paper: [
    { ...name, name: "title", label: "Title" },
    aliases,
    summary,
    { name: "authors", label: "Authors", form: "lines", hint: "One to a line, in the order of the title page." },
    { name: "published", label: "Published", form: "line", hint: date },
    { name: "venue", label: "Where it appeared", form: "line" },
    { name: "arxivId", label: "arXiv id", form: "line" },
    { name: "doi", label: "DOI", form: "line" },
    { name: "contribution", label: "Contributes", form: "choice", choices: contributions },
    codeUrl,
    url,
  ],
  technique: [name, aliases, summary, category, url],
  system: [
    name,
    aliases,
    summary,
    { name: "systemType", label: "Sort of software", form: "choice", choices: systemTypes },
    category,
    codeUrl,
    url,
  ],
  hardware: [
    name,
    aliases,
    summary,
    { name: "hardwareType", label: "Sort of hardware", form: "choice", choices: hardwareTypes },
    { name: "vendor", label: "Maker", form: "line" },
    { name: "memoryGB", label: "Memory in GB", form: "number" },
    { name: "released", label: "Released", form: "line", hint: date },
    url,
  ],
  model: [name, aliases, summary, { name: "parameters", label: "Parameters in billions", form: "number" }, url],
  benchmark: [name, aliases, summary, { name: "task", label: "Measures", form: "line" }, url],
};

const ref = "An id or a name.";
const refs = "Ids or names, one to a line.";

/** What can be corrected of a result. Who is measured, and by which paper, makes it another one. */
export const resultFields: readonly Field[] = [
  { name: "claim", label: "Claim", form: "text", hint: "One sentence, in words of your own." },
  { name: "metric", label: "Metric", form: "choice", choices: metrics },
  { name: "value", label: "Number", form: "number", hint: "As the paper states it; empty where it states none." },
  { name: "valueMax", label: "Upper end of a range", form: "number" },
  { name: "bound", label: "How the number is meant", form: "choice", choices: bounds },
  { name: "unit", label: "Unit", form: "line", hint: "Such as x, %, TFLOP/s." },
  { name: "betterIs", label: "Better is", form: "choice", choices: directions },
  { name: "outcome", label: "Against the baseline it did", form: "choice", choices: outcomes },
  { name: "baseline", label: "Baseline", form: "line", hint: ref },
  { name: "furtherBaselines", label: "Further baselines", form: "lines", hint: refs },
  { name: "hardware", label: "Hardware", form: "lines", hint: refs },
  { name: "hardwareCount", label: "How many devices", form: "number" },
  { name: "models", label: "Models", form: "lines", hint: refs },
  { name: "benchmarks", label: "Benchmarks", form: "lines", hint: refs },
  { name: "precision", label: "Precision", form: "line", hint: "Such as FP8 or INT4." },
];

/** A value of the API as it stands in a form. */
export function toText(value: unknown): string {
  if (Array.isArray(value)) return value.join("\n");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** What stands in a form as a value of the API; null where it was emptied. A number that is none goes as it is written, so that the API says so. */
export function toValue({ form }: Field, text: string): string | number | readonly string[] | null {
  const trimmed = text.trim();
  if (form === "lines") return trimmed.split("\n").flatMap((line) => line.trim() || []);
  if (trimmed === "") return null;
  return form === "number" && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
}

import { Ajv, type ErrorObject } from "ajv";
import { load, type YAMLException } from "js-yaml";
import type { Model } from "../model/model.js";
import type { Finding } from "../rules/stated-graph.js";
import type { SeedFile } from "./read-seed-files.js";
import { seedSchema } from "./seed-schema.js";

/** An entry of a relation: the id at its other end, or that with a note and the addresses of documentation that says so. */
export type EntryContent = string | { readonly to: string; readonly note?: string; readonly references?: readonly string[] };

/** A node or statement as written: properties and relations under their names. */
export type NodeContent = Readonly<Record<string, unknown>> & { readonly id: string };

/** A paper's file, as the seed schema describes it. */
export type PaperContent = NodeContent & {
  readonly reason?: string;
  readonly introduces?: readonly (string | NodeContent)[];
  readonly statements?: readonly NodeContent[];
  readonly results?: readonly (Readonly<Record<string, unknown>> & { readonly key: string })[];
};

/** A registry's file: nodes that no seed paper introduces, and what documentation says of nodes that other files define. */
export interface RegistryContent {
  readonly nodes?: readonly NodeContent[];
  readonly statements?: readonly NodeContent[];
}

/** A file's content that the seed schema has accepted. */
export interface ParsedSeed {
  readonly path: string;
  readonly content: PaperContent | RegistryContent;
}

/** Parses the files and checks each against the seed schema; files with findings are left out of `seeds`. */
export function parseSeeds(files: readonly SeedFile[], model: Model): { seeds: ParsedSeed[]; findings: Finding[] } {
  // What is referred to is compiled once, and that the schema is one, a test holds.
  // Its code runs for a moment: to optimize that would take longer.
  const code = { optimize: false };
  const ajv = new Ajv({ allErrors: false, strict: false, inlineRefs: false, meta: false, validateSchema: false, code });
  const schema = seedSchema(model) as { definitions: Record<string, object> };
  ajv.addSchema(schema, "seed");
  const seeds: ParsedSeed[] = [];
  const findings: Finding[] = [];
  for (const { path, text } of files) {
    let content: unknown;
    try {
      content = load(text);
    } catch (error) {
      findings.push({ at: path, message: faultOf(error as YAMLException) });
      continue;
    }
    const definition = isRegistry(content) ? "Registry" : "PaperFile";
    if (ajv.validate(`seed#/definitions/${definition}`, content)) seeds.push({ path, content: content as PaperContent | RegistryContent });
    else findings.push({ at: path, message: explain(ajv.errors ?? [], content) });
  }
  return { seeds, findings };
}

/** What is not YAML in a file, and where. */
const faultOf = ({ reason, mark }: YAMLException): string =>
  mark ? `${reason} at line ${mark.line + 1}, column ${mark.column + 1}` : reason;

/** True for a registry; a paper's file has an id of its own. */
export function isRegistry(content: unknown): content is RegistryContent {
  return typeof content === "object" && content !== null && !("id" in content) && ("nodes" in content || "statements" in content);
}

/** The deepest error says most; the entry that holds it is named by its id or key. */
function explain(errors: readonly ErrorObject[], content: unknown): string {
  const depth = (error: ErrorObject): number => error.instancePath.split("/").length;
  const deepest = [...errors].sort((a, b) => depth(b) - depth(a))[0];
  if (!deepest) return "does not fit the seed schema";
  let entry = "";
  let value: unknown = content;
  for (const step of deepest.instancePath.split("/").slice(1)) {
    value = (value as Record<string, unknown> | undefined)?.[step];
    const { id, key } = Object(value) as { id?: unknown; key?: unknown };
    const name = id ?? key;
    if (typeof name === "string") entry = ` (${name})`;
  }
  const params = deepest.params as Record<string, unknown>;
  const detail = params["additionalProperty"] ?? params["allowedValues"] ?? params["pattern"];
  return `${deepest.instancePath || "/"}${entry} ${deepest.message ?? "is wrong"}${detail === undefined ? "" : `: ${JSON.stringify(detail)}`}`;
}

import { PapergraphError } from "../../errors.js";
import type { Model } from "../../model/model.js";
import type { Carried, CarriedPart } from "../../store/port/store-transfer.js";
import { graphLines } from "../graph-lines.js";
import type { AskData } from "./ask-pages.js";
import { graphMl } from "./graph-ml.js";
import { jsonLd } from "./json-ld.js";
import { papersBib } from "./papers-bib.js";
import { resultsCsv } from "./results-csv.js";

/** From where a file is written. */
export interface ExportSource {
  readonly model: Model;
  readonly ask: AskData;
  readonly carry: (part: CarriedPart) => AsyncIterable<Carried> | Iterable<Carried>;
  /** The fingerprint of the seeds that the graph was filled from. */
  readonly fingerprint: string;
  /** Where the pages of things are; it ends with a slash. */
  readonly base: string;
}

/** What is to stand in a file: everything that nothing is said of. */
export interface ExportChoice {
  /** A filter of the list, as the API takes it. */
  readonly filter?: unknown;
  /** A thing whose neighbourhood is meant, so many steps far and with so many nodes. */
  readonly about?: string;
  readonly depth?: number;
  readonly maxNodes?: number;
}

/** A file that can be written. */
export interface ExportFile {
  readonly mediaType: string;
  /** What may be chosen of it. */
  readonly choices: readonly (keyof ExportChoice)[];
  /** What one of its parts is called, and what several are. */
  readonly part: readonly [one: string, many: string];
  /** How many parts are no such thing, but the head or the end of the file. */
  readonly frame: number;
  /** Its parts, one after the other. */
  readonly write: (source: ExportSource, choice: ExportChoice) => AsyncGenerator<string>;
}

/** The files by their names. */
export const exportFiles: Readonly<Record<string, ExportFile>> = {
  "papers.bib": {
    mediaType: "text/x-bibtex",
    choices: ["filter"],
    part: ["entry", "entries"],
    frame: 0,
    write: ({ ask }, { filter }) => papersBib(ask, filter),
  },
  "results.csv": {
    mediaType: "text/csv",
    choices: ["filter"],
    part: ["row", "rows"],
    frame: 1,
    write: ({ ask }, { filter }) => resultsCsv(ask, filter),
  },
  "graph.graphml": {
    mediaType: "application/graphml+xml",
    choices: ["about", "depth", "maxNodes"],
    part: ["node or edge", "nodes and edges"],
    frame: 2,
    write: async function* (source, choice) {
      yield* graphMl(source.model, source.carry(await partOf(source, choice)));
    },
  },
  "graph.jsonld": {
    mediaType: "application/ld+json",
    choices: ["about", "depth", "maxNodes"],
    part: ["object", "objects"],
    frame: 2,
    write: async function* (source, choice) {
      yield* jsonLd(source.model, source.carry(await partOf(source, choice)), source.base);
    },
  },
  // It is taken in the place of a graph, so it is always whole.
  "graph.jsonl": {
    mediaType: "application/jsonl",
    choices: [],
    part: ["line", "lines"],
    frame: 0,
    write: (source) => graphLines(source.carry({}), source.fingerprint),
  },
};

const neighborhood = `query Export($of: String!, $depth: Int, $maxNodes: Int) {
  neighborhood(of: $of, depth: $depth, maxNodes: $maxNodes) { nodes { id } }
}`;

async function partOf({ ask }: ExportSource, { about, depth = 1, maxNodes = 1_000 }: ExportChoice): Promise<CarriedPart> {
  if (about === undefined) return {};
  const { neighborhood: found } = (await ask(neighborhood, { of: about, depth, maxNodes })) as {
    readonly neighborhood: { readonly nodes: readonly { readonly id: string }[] };
  };
  return { ids: found.nodes.map(({ id }) => id) };
}

/** Reads what is chosen from texts, by their names. What a file does not take, and what is not as it should be, is BAD_USER_INPUT. */
export function readChoice(file: string, given: Readonly<Record<string, string | readonly string[] | undefined>>): ExportChoice {
  const choices = exportFiles[file]?.choices ?? [];
  const wrong = (message: string): PapergraphError => new PapergraphError("BAD_USER_INPUT", message);
  const choice: { filter?: unknown; about?: string; depth?: number; maxNodes?: number } = {};
  for (const [name, value] of Object.entries(given)) {
    const known = choices.find((each) => each === name);
    if (known === undefined)
      throw wrong(`${file} takes no ${name}${choices.length > 0 ? `, but ${choices.join(", ")}` : ": it is always whole"}.`);
    if (typeof value !== "string") throw wrong(`Give one ${name}.`);
    if (known === "about") choice.about = value;
    else if (known === "filter") choice.filter = filterOf(value, wrong);
    else if (/^\d{1,6}$/.test(value)) choice[known] = Number(value);
    else throw wrong(`${name} is no whole number.`);
  }
  if (choice.about === undefined && (choice.depth ?? choice.maxNodes) !== undefined)
    throw wrong("Say by `about` of what the neighbourhood is meant.");
  return choice;
}

function filterOf(text: string, wrong: (message: string) => PapergraphError): unknown {
  const message = '`filter` is no object of JSON, as the API takes it: {"year": {"gte": 2024}}.';
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    throw wrong(message);
  }
  throw wrong(message);
}

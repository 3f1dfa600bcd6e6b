import type { Kind } from "../model/model.js";
import type { Thing } from "./names/thing.js";
import type { BetterIs, Bound, Metric, Outcome } from "./results/metric.js";
import type { TextPart } from "./text/document.js";

/** The words that a statement rests on. Offsets are UTF-16 code units of the raw text of the part: `part.slice(start, end)` is `quote`. */
export interface Evidence {
  readonly part: TextPart;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** `<rule>@<version>` */
  readonly rule: string;
  /** The precision that the rule had in measurement, 0 to 1. */
  readonly confidence: number;
}

/** A place where a name stands. */
export interface NamedThing {
  readonly thing: Thing;
  readonly evidence: Evidence;
}

/** What a paper introduces as its own, with what its kind requires. */
export interface IntroducedThing {
  readonly thing: Thing;
  readonly aliases: readonly string[];
  /** Properties of the kind, under their names: `category`, `systemType`, `hardwareType`, `parameters`. */
  readonly properties: Readonly<Record<string, string | number>>;
  readonly evidence: Evidence;
}

/** A relation that the text states. The paper itself is the source and, where `from` is null, the start. */
export interface ExtractedRelation {
  readonly from: Thing | null;
  readonly relation: string;
  readonly to: Thing;
  readonly evidence: Evidence;
}

/** A result that the text states. */
export interface ExtractedResult {
  readonly subject: Thing;
  readonly metric: Metric;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly bound: Bound;
  readonly betterIs: BetterIs;
  readonly outcome: Outcome;
  readonly precision: string | null;
  readonly baseline: Thing | null;
  readonly furtherBaselines: readonly Thing[];
  readonly hardware: readonly Thing[];
  readonly hardwareCount: number | null;
  readonly models: readonly Thing[];
  readonly benchmarks: readonly Thing[];
  /** The sentence that states it. */
  readonly claim: string;
  readonly evidence: Evidence;
}

/** A candidate that is no statement, and why. */
export interface Dropped {
  readonly part: TextPart;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** Everything that was read out of a title and an abstract. */
export interface Extraction {
  readonly names: readonly NamedThing[];
  readonly introduced: readonly IntroducedThing[];
  readonly relations: readonly ExtractedRelation[];
  readonly results: readonly ExtractedResult[];
  readonly dropped: readonly Dropped[];
}

/** The properties that a new thing of a kind must have. */
export type PropertiesOf = (kind: Kind, name: string, description: string) => Readonly<Record<string, string | number>>;

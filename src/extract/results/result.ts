import type { Thing } from "../names/thing.js";
import type { Span, TextPart } from "../text/document.js";
import type { BetterIs, Bound, Metric, Outcome } from "./metric.js";

/** One claim as it was read, with the place of its words in the cleaned text. */
export interface ReadResult {
  readonly part: TextPart;
  readonly span: Span;
  readonly rule: string;
  /** Null where nothing that the paper introduces has a name. */
  readonly subject: Thing | null;
  readonly metric: Metric;
  /** Null, with `valueMax` and `unit`, for a comparison in words. */
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
  readonly bound: Bound;
  readonly betterIs: BetterIs;
  readonly outcome: Outcome;
  readonly precision: string | null;
  /** The first is the baseline, the others share its number. */
  readonly baselines: readonly Thing[];
  readonly hardware: readonly Thing[];
  readonly hardwareCount: number | null;
  readonly models: readonly Thing[];
  readonly benchmarks: readonly Thing[];
}

/** Words that might have been a statement and are none, and why. */
export interface DroppedCandidate {
  readonly part: TextPart;
  readonly span: Span;
  readonly candidate: string;
  readonly reason: string;
}

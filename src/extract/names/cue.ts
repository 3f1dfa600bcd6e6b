import type { Span, TextPart } from "../text/document.js";

/** A place of a text that speaks for a name as that of something new. */
export interface Cue extends Span {
  readonly name: string;
  readonly part: TextPart;
  readonly rule: string;
  /** How much it says. */
  readonly weight: number;
  readonly sentence: string;
  /** Where the name stands in its sentence. */
  readonly at: number;
}

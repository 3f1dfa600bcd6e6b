import type { Kind } from "../../../model/model.js";
import type { Role, TextPart } from "../../text/document.js";
import type { RuleBase } from "../rule.js";

/** A cue phrase that joins what a paper introduces to a thing that it names in the same clause. */
export interface RelationRule extends RuleBase {
  /** The relation that it states. */
  readonly emits: "EXTENDS" | "USES" | "IMPLEMENTS" | "TARGETS" | "EVALUATED_ON" | "EVALUATED_WITH" | "MEASURED_BY" | "BROADER";
  /** What it leads to. */
  readonly object: readonly Kind[];
  /** How that has to be called. */
  readonly named?: RegExp;
  /** What stands before the thing, or before the list that it is in; from the edge of the clause. Ends with `$`. */
  readonly before?: RegExp;
  /** What stands behind it. Begins with `^`. */
  readonly after?: RegExp;
  /** What has to stand somewhere in the sentence. */
  readonly needs?: RegExp;
  /** Where the words of the sentence say otherwise. */
  readonly unless?: RegExp;
  /** True where the sentence has to hold a number that may be a result. */
  readonly needsNumber?: boolean;
  /** True where "a GPU" is too little: the device has to be named. */
  readonly isParticular?: boolean;
  /** True where "GPUs" without a number will do: it stands where it says what something was tried on. */
  readonly takesSorts?: boolean;
  /** True where the sentence has to speak of the paper's own before: by its name, as "we", or as "it". */
  readonly needsOwn?: boolean;
  /** True where the thing is another of the paper's own. */
  readonly takesOwn?: true;
  /** True where what is behind the thing, "Qux variants: Foo and Bar", is what the relation starts at. */
  readonly startsBehind?: boolean;
  /** What stands between a name of the paper's own and the thing. From `^` to `$`. */
  readonly behindOwn?: RegExp;
  readonly part?: TextPart;
  readonly roles?: readonly Role[];
}

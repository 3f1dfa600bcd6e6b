import type { Role, TextPart } from "../../text/document.js";
import type { RuleBase } from "../rule.js";

/** A cue by which a paper names what it introduces. The name is the group `name`, `lower` or `phrase` of its pattern. */
export interface NamingRule extends RuleBase {
  readonly part: TextPart;
  /** How much one cue says. A name is taken from 1.3 on, and known things from 3 on. */
  readonly weight: number;
  /** Global and Unicode; read sentence by sentence. */
  readonly pattern: RegExp;
  /** What the sentence has to be there for; left out where it does not matter. */
  readonly roles?: readonly Role[];
  /** What a sentence must hold for the pattern to be tried; left out where trying costs little. */
  readonly needs?: RegExp;
  /** Where the words around it say otherwise. */
  readonly unless?: RegExp;
  /**
   * True where ordinary words are a name only if the title has them or the abstract takes them up again; "TITLE" where only the title will do, and
   * "ABSTRACT" for words of a title that the abstract has to take up where the paper speaks of itself, and not before.
   */
  readonly recurs?: true | "TITLE" | "ABSTRACT";
}

import type { RelationRule } from "./relation-rule.js";

/** "experiments on Bar9", "evaluated on a Bar9". */
export const experimentsOnHardware: RelationRule = {
  id: "evaluated-on/experiments-on-hardware",
  version: 1,
  emits: "EVALUATED_ON",
  object: ["HARDWARE"],
  before:
    /\b(?:[Ee]xperiments?|[Ee]valuat\p{Ll}+|[Tt]est(?:s|ed|ing)?|[Bb]enchmark(?:s|ed|ing)?|[Mm]easure[\p{Ll}]*|[Dd]eploy(?:ed|ing|ment)?|[Rr](?:u|a)n(?:ning|s)?|[Vv]alidat\p{Ll}+|[Ii]mplement\p{Ll}*|[Rr]esults|[Dd]emonstrat\p{Ll}+|[Aa]ssess\p{Ll}*|trained|executed|speedups?|performance) (?:[\p{L}\p{N}-]+ ){0,6}?(?:on|across|using|over|with) (?:[\p{L}\p{N},-]+ ){0,4}?\(?$/u,
  roles: ["RESULT", "CONTRIBUTION"],
  examples: ["We present Foo. Experiments on Bar9 cards show that it works.", "We evaluate Foo on a Bar9."],
  counter: ["We present Foo for Bar9 cards."],
};

import type { RelationRule } from "./relation-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "models such as Zed-7B" where results are told. */
export const modelsSuchAs: RelationRule = {
  id: "evaluated-with/models-such-as",
  version: 7,
  emits: "EVALUATED_WITH",
  object: ["MODEL"],
  before: patternOf(
    "u",
    String.raw`\b(?:[Mm]odels?|LLMs?|networks|architectures|families|transformers|types|workloads|applications|CNNs|DNNs|VLMs?`,
    String.raw`|backbones)(?:,| \(|,? including| such as| like|:|,? namely`,
    String.raw`| -)(?: (?:such as|like|including|e\.g\.,?|both|the|namely))* ?$`,
    // "models of 2B to 32B parameters, such as Zed-7B", "the tree models Zed-7B and Zed-13B".
    String.raw`|\b(?:[Mm]odels?|LLMs?|VLMs?) (?:ranging|from|with|of|spanning|between) [^.;]{3,60}, (?:such as|including|like|e\.g\.,) (?:\p{Lu}\p{Ll}+ )?$`,
    String.raw`|\b(?:\p{Lu}{2,5}|[\p{Ll}-]{4,}) (?:models|LLMs|networks) $`,
  ),
  roles: ["RESULT", "CONTRIBUTION"],
  needs: patternOf(
    "iu",
    String.raw`\b(?:evaluat|profil|test|experiment|appl(?:y|ied|ies)|deploy|demonstrat|validat|develop|train|serv|run|support|result`,
    String.raw`|show|achiev|outperform|reduc|persist|finetun|fine-tun|compar|measur|benchmark)\p{Ll}*`,
  ),
  unless: patternOf(
    "iu",
    String.raw`\b(?:surpass|outperform|exceed)\p{Ll}* [^.;]{0,90}?(?:models?|LLMs)\b|\b(?:existing|proprietary|leading`,
    String.raw`|closed-source|other) (?:[\p{L}-]+ ){0,2}models?\b`,
  ),
  examples: [
    "We present Foo. We evaluate it on models such as Zed-7B.",
    "We present Foo. We evaluate it on four models of 2B to 32B parameters, such as Zedco Zed-7B.",
    "We present Foo. Using the tree models Zed-7B and Zed-13B, we show that it is fast.",
  ],
  counter: ["Models such as Zed-7B are large. We present Foo."],
};

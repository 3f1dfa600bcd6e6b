import { patternOf } from "../../text/pattern-of.js";
import { arm, ofOthers, noQuantity, qualities } from "./phrases.js";
import type { RelationRule } from "./relation-rule.js";

/** "Foo employs Qux", "we combine Zed with Qux", "it integrates Qux": what the paper's own thing is made of, told with itself as the subject. */
export const makesUse: RelationRule = {
  id: "uses/makes-use",
  version: 5,
  emits: "USES",
  object: ["TECHNIQUE"],
  before: patternOf(
    "u",
    String.raw`(?:^|[ ,(])(?:[Ww]e|[Ii]t|[Ww]hich|that|and|also|[Tt]h(?:is|e) (?:paper|work|(?:proposed )?(?:framework|system|method|approach|architecture`,
    String.raw`|pipeline|algorithm|library|engine|runtime|compiler|design|toolkit|decoder|encoder))|[Oo]ur (?:[\p{L}\p{N}-]+ ){0,3}[\p{L}\p{N}-]+`,
    String.raw`|[\p{L}\p{N}.+-]*\p{Lu}[\p{L}\p{N}.+-]*(?: \(\p{Lu}[\p{L}\p{N}-]*\))?) (?:\p{Ll}+ly |also |further |then |first )?`,
    String.raw`(?:employs?|leverag(?:es?|ing)|utili[sz]es?|adopts?|uses?|appl(?:y|ies)|combines?|integrates?(?! (?:\p{Ll}+ly )?(?:with|into) )`,
    String.raw`|incorporates?|exploits?|harness(?:es)?|features?|performs?(?! on par| comparabl| similar))`,
    String.raw` ${arm}${qualities}$`,
    String.raw`|\b[Ww]e (?:also |further |then |first )?implement (?!(?:the )?(?:state-of-the-art|SOTA|existing|several|various) )${qualities}$`,
  ),
  after: patternOf("u", String.raw`^(?!-(?:to|style|like|agnostic|free)\b)`, noQuantity.source.slice(1)),
  roles: ["CONTRIBUTION", "RESULT"],
  needsOwn: true,
  unless: ofOthers,
  examples: [
    "We present Foo, which integrates QuxSort and ZedSort.",
    "We present Foo. We employ QuxSort for the rest.",
    "We present Foo. The framework also employs QuxSort for the rest.",
    "We present Foo. We implement both grid parallelism and ring parallelism.",
    "We present Foo. Foo leverages the idea of QuxSort to sort.",
    "We present Foo, a system that combines fast merges (FM) and QuxSort.",
  ],
  counter: [
    "We present Foo. Existing sorters employ QuxSort.",
    "We present Foo. QuxSort is slow.",
    "We present Foo. We use it to beat QuxSort.",
    "We present Foo. It uses QuxSort ratios of others.",
    "We present Foo. Our improvements integrate seamlessly with both Zed and QuxSort.",
    "We present Foo. Foo features a QuxSort-to-Zed transition.",
    "We present Foo. We implement state-of-the-art QuxSort methods and compare them.",
    "We present Foo. We implement Foo in a library and compare it with QuxSort.",
  ],
};

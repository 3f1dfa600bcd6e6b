import type { Quantity } from "../numbers/bounds.js";
import { patternOf } from "../text/pattern-of.js";
import type { SentenceContext } from "./sentence-context.js";

const ofOthersAlone = patternOf(
  "u",
  String.raw`^(?:However, |In contrast, |Moreover, )?(?:Most |Many |All |The )?(?:[Pp]revious|[Pp]rior|[Ee]xisting|[Cc]onventional|[Tt]raditional|[Ee]arlier)`,
  String.raw` (?:[\p{L}-]+ ){0,3}(?:works?|methods|systems|approaches|solutions|frameworks|techniques|studies|implementations|efforts|research)\b`,
);

/** "Existing sorters are outdone by 3x": what is done to others is told of the paper's own. */
const outdone = patternOf(
  "u",
  String.raw`^(?:\p{Lu}\p{Ll}+, )?(?:(?!\b(?:that|which|who|when|if|because)\b)[^,;]){0,90}? (?:is|are|was|were|be|been|being)`,
  String.raw` (?:\p{Ll}+ly |also |even |thus )*(?:outperformed|outdone|surpassed|exceeded|beaten|overtaken`,
  String.raw`|accelerated|sped up|speeded up|boosted|improved|enhanced|reduced|lowered|cut|shortened|shrunk|compressed|halved|doubled)\b`,
);

/** True for a sentence that is about what others did, and in which the paper does not speak of itself. */
export const tellsOfOthers = ({ sentence, mentions }: SentenceContext): boolean =>
  ofOthersAlone.test(sentence.text) &&
  !outdone.test(sentence.text) &&
  !mentions.some(({ origin }) => origin === "OWN") &&
  !/\b(?:[Ww]e|[Oo]urs?|[Tt]his (?:work|paper))\b/u.test(sentence.text);

const othersDo = patternOf(
  "iu",
  String.raw`^[,;]? ?(?:while|whereas|but) (?:the |all |most )?(?:comparable|existing|prior|other|competing|previous|conventional`,
  String.raw`|traditional|alternative)`,
  String.raw` (?:[\p{L}-]+ ){1,3}(?:require|need|take|consume|use|achieve|reach|run)s? `,
);
const baselinesDo = /\b(?:every|all|each) (?:other )?baselines? (?:drop|fall|fail|stay)s? [^.;]{0,20}$/iu;
const inEarlierReports = /^ (?:[\p{Ll}-]+ ){0,3}?in (?:prior|previous|earlier) (?:reports?|work|studies|papers)\b/u;
const oneOfOthers = patternOf(
  "iu",
  String.raw`\b(?:compared (?:to|with)|versus|vs\.?|as opposed to)(?: (?:only|just|about|around|the))*`,
  String.raw`(?: [\d.,]+ ?\S{0,10} (?:for|of|by|with|in|from) [^;]{2,40}?(?:,| and|, and))* (?:only |just |about )*$`,
);
const ownedByOthers = patternOf(
  "iu",
  String.raw`\b(?:versus|vs\.?|than|over|compared (?:to|with)|(?:exceed|surpass|outperform|beat|approach)(?:s|es|ing|ed)?) [^,;]{1,30}'s (?:only )?`,
  String.raw`(?:[\d.]+ ?[\p{L} %]{1,24} and )?$`,
);
const toldOfOthers = patternOf(
  "u",
  String.raw`\b(?:[Cc]ompared (?:to|with)|than|versus|vs\.?|over|against) [^,;.]{1,40}, which (?:\p{Ll}+ly )?(?:takes?|needs?|requires?|uses?`,
  String.raw`|reach(?:es)?|achieves?`,
  String.raw`|has|have|consumes?|runs? (?:at|in)|is|are) (?:only |about |around |at |up to )*$`,
);
const inBracketsOfOthers = /\b(?:outperform|surpass|exceed|over|than|compared|versus|vs)\p{Ll}*\.? [^.;()]{2,60} \((?:[^()]{0,24})$/iu;

/** True for what others reached: "whereas prior methods take 4 hours", "compared to 23 % for Qux", "versus Qux's 10 FPS", "over Qux (FID 18.9)". */
export function isOfOthers({ dimension }: Quantity, clause: string, before: string, after: string): boolean {
  if (/\((?:vs\.?|versus|compared (?:to|with)) [^()]*$/u.test(before)) return true;
  if (othersDo.test(clause) || baselinesDo.test(before) || inEarlierReports.test(after)) return true;
  if (dimension === "RATIO" || dimension === "ORDERS") return false;
  if (/\b(?:outperform|surpass|exceed|beat)\p{Ll}* (?:the )?(?:prior|previous|existing|baseline|state-of-the-art|best) $/u.test(before))
    return true;
  if (toldOfOthers.test(before) || oneOfOthers.test(before) || ownedByOthers.test(before)) return true;
  return (
    ["SCORE", "RATE", "TIME", "BYTES"].includes(dimension) &&
    inBracketsOfOthers.test(before) &&
    !/^[^()]{0,12}\b(?:vs|versus|against)\b/u.test(after) &&
    !/\bvs\.? $/u.test(before)
  );
}

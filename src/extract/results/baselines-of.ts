import type { Mention, Thing } from "../names/thing.js";
import { isFieldWord } from "../names/name-shape.js";
import type { Span } from "../text/document.js";
import { isListJoint, type SentenceContext } from "./sentence-context.js";
import { matchesOf } from "../text/matches.js";

/** Baselines with the place of their names. */
export interface FoundBaselines {
  readonly mentions: readonly Mention[];
}

const cue =
  "(?:over|than|compared (?:to|with|against)|in comparison (?:to|with)|against|relative to|versus|vs\\.?|with respect to|as opposed to|outperform\\p{Ll}*|surpass\\p{Ll}*|exceed\\p{Ll}*|beat(?:s|ing)?|(?:that|those|performance|accuracy|quality|level|throughput|speed) of|improv\\p{Ll}+ (?:up)?on)";

/** Words that may stand between a cue and the name of a rival: any but those that lead elsewhere. */
const between =
  "(?: (?!(?:on|in|for|with|by|at|when|while|under|across|to|from|is|are|was|were|during|via|through|without|using|achieving)\\b)(?:[\\p{L}\\p{N}'./+-]+,?|\\((?:e\\.g\\.|i\\.e\\.),?)){0,7}?[ (]*[\"']?";

const afterCue = new RegExp(`\\b${cue}${between} ?$`, "iu");

/** What names no rival, wherever it stands. */
const isRival = (mention: Mention, context: SentenceContext, isDirect: boolean): boolean => {
  const { thing } = mention;
  if (mention.origin === "OWN" || thing.kind === "BENCHMARK") return false;
  const before = context.text(mention.start - 24, mention.start);
  if (
    /\b(?:on|across|for|in|running|using|of|through|via|by) (?:an? |the |\d+ |single |one |NVIDIA |Nvidia |\p{Ll}+ )?$/iu.test(before) &&
    !/\b(?:that|those|performance|version|implementations?) of (?:the )?$/iu.test(before)
  )
    return false;
  return thing.kind !== "HARDWARE" || isDirect;
};

/** The rivals behind a cue between two places: the first name, and those that are joined to it. */
export function rivalsBehindCue(context: SentenceContext, from: number, to: number): Mention[] {
  const candidates = [...context.mentions, ...unknownNames(context)]
    .filter(({ start, end }) => start >= from && end <= to)
    .sort((a, b) => a.start - b.start);
  const first = candidates.find((mention) => {
    const lead = context.text(Math.max(from, mention.start - 110), mention.start);
    return (
      afterCue.test(lead) &&
      isRival(
        mention,
        context,
        new RegExp(
          `\\b${cue} (?:the |an? |its |their |using |\\d+x? ?|single |multi-core |state-of-the-art |high-end |NVIDIA |Nvidia |AMD |Intel )*$`,
          "iu",
        ).test(lead),
      )
    );
  });
  if (!first) return [];
  const rivals = [first];
  for (const mention of candidates.slice(candidates.indexOf(first) + 1)) {
    const last = rivals.at(-1);
    if (!last || !isListJoint(context.text(last.end, mention.start)) || mention.origin === "OWN" || mention.thing.kind === "BENCHMARK")
      break;
    if (/\b(?:on|across|for|in)\b/u.test(context.text(last.end, mention.start))) break;
    rivals.push(mention);
  }
  return rivals;
}

/** Names behind a cue that nobody knows yet: a stated baseline is never dropped. */
function unknownNames(context: SentenceContext): Mention[] {
  const { sentence, mentions } = context;
  const pattern = new RegExp(
    `\\b${cue} (?:the |an? )?(?<name>(?!NVIDIA|Nvidia|AMD\\b|Intel\\b|Google|Meta\\b|OpenAI|Huawei|Apple)\\p{Lu}[\\p{L}\\p{N}]*(?:[-.+][\\p{L}\\p{N}]+)*(?: \\p{Lu}[\\p{L}\\p{N}-]*){0,2})`,
    "gu",
  );
  return matchesOf(sentence.text, pattern).flatMap((match): Mention[] => {
    const name = (match.groups?.["name"] ?? "").replace(/-(?:based|like|style)$/u, "");
    const start = sentence.start + match.index + match[0].lastIndexOf(match.groups?.["name"] ?? "");
    const end = start + name.length;
    const isShaped = /\p{Lu}.*\p{Lu}|\d|\p{Ll}\p{Lu}/u.test(name) && name.length > 2;
    if (!isShaped || isFieldWord(name) || mentions.some((each) => each.start < end && start < each.end)) return [];
    const thing: Thing = { id: null, kind: "TECHNIQUE", name };
    return [{ part: sentence.part, start, end, thing, origin: "SHAPE", rule: "name/behind-comparison" }];
  });
}

/** Everything in a sentence that something is compared with: it is neither device nor model of a run. */
export function allRivals(context: SentenceContext): readonly Mention[] {
  const rivals: Mention[] = [];
  for (const mention of context.mentions) {
    const last = rivals.at(-1);
    const isJoined =
      last &&
      isListJoint(context.text(last.end, mention.start)) &&
      !/\b(?:on|across|for|in|with)\b/u.test(context.text(last.end, mention.start));
    const lead = context.text(Math.max(context.sentence.start, mention.start - 110), mention.start);
    if (mention.origin !== "OWN" && mention.thing.kind !== "BENCHMARK" && (isJoined === true || afterCue.test(lead))) rivals.push(mention);
  }
  return rivals;
}

/** What a number is compared with: behind it up to the next number, before it behind "compared to" or "outperforms", or at the end of its sentence. */
export function baselinesOf(context: SentenceContext, span: Span, next: number, previous: number): FoundBaselines {
  const { sentence, text } = context;
  const clauseEnd = sentence.clauses.find(({ start }) => start >= span.end)?.start ?? sentence.end;
  const behind = rivalsBehindCue(context, span.end, Math.min(next, Math.max(clauseEnd, span.end)));
  if (behind.length > 0) return { mentions: behind };
  // "outperforms Qux by 2x": the verb's object stands before the number.
  const before = text(previous, span.start);
  if (/\b(?:by|with|achiev\p{Ll}+|reach\p{Ll}+|of|up to|a|an|is|,)\b/iu.test(before)) {
    const rivals = rivalsBehindCue(context, previous, span.start);
    if (
      rivals.length > 0 &&
      /\b(?:outperform|surpass|exceed|beat|improv\p{Ll}+ (?:up)?on|compared|relative to|in comparison|than|over)/iu.test(before)
    )
      return { mentions: rivals };
  }
  const opening = /^(?:When )?(?:[Cc]ompared (?:to|with|against)|[Rr]elative to|[Ii]n comparison (?:to|with)|[Vv]ersus|[Aa]gainst)\b/u.exec(
    sentence.text,
  );
  if (opening) {
    const firstNumber = context.quantities[0]?.start ?? sentence.end;
    const rivals = rivalsBehindCue(context, sentence.start, firstNumber);
    if (rivals.length > 0) return { mentions: rivals };
  }
  // The last words of a sentence speak for all its numbers: "…, compared to Qux".
  const lastNumber = context.quantities.at(-1)?.end ?? sentence.end;
  const tail = text(lastNumber, sentence.end);
  const isForAll =
    /(?:, |\) |^[^,.]{0,40}?)(?:when |as )?(?:compared (?:to|with)|relative to|in comparison (?:to|with)|with respect to)\b|^[^,.]{0,60}\bthan\b/iu.test(
      tail,
    );
  return { mentions: isForAll ? rivalsBehindCue(context, lastNumber, sentence.end) : [] };
}

import { isFieldWord } from "../names/name-shape.js";
import { isGenericDevice, type Mention, type Thing } from "../names/thing.js";
import { matchesOf } from "../text/matches.js";
import { patternOf } from "../text/pattern-of.js";
import { isNoRival, vendors } from "./no-rivals.js";
import type { SentenceContext } from "./sentence-context.js";

const cue =
  "(?:over(?! (?:~|about )?\\d[\\d.]*(?:x|%| times))|(?<!rather |other )than|compared (?:to|with|against)|in comparison (?:to|with)" +
  "|against|relative to|versus|vs\\.?|with respect to|as opposed to" +
  "|outperform\\p{Ll}*|surpass\\p{Ll}*|exceed\\p{Ll}*|beat(?:s|ing)?" +
  "|(?:that|those) of|(?<=(?:^|\\b(?:match|reach|approach|exceed|surpass|outperform|equal|rival|attain)\\p{Ll}*|\\b(?:of|to|than|times)|[\\dxX%]) " +
  "(?:the )?(?:[\\p{L}-]+ )?)(?:performance|accuracy|quality|level|throughput|speed|efficiency) of|improv(?:es?|ed|ing) (?:up)?on" +
  "|on[- ]par with|(?:comparable|competitive|similar|equivalent|identical) (?:[\\p{L}-]+ ){0,3}(?:to|with)|match(?:es|ing|ed)?)";

/** Words that may stand between a cue and the name of a rival: any but those that lead elsewhere. */
const between =
  "(?: [\\p{L}-]+ (?:trained|implemented|built|served|running) (?:with|in|using|by))?(?: (?!(?:on|in|for|with|by|at" +
  "|when|while|under|across|to|from|is|are|was|were|during|via|through|without|achieving|using(?! \\S+ ?$))\\b)" +
  "(?:[\\p{L}\\p{N}'./+-]+(?:,(?= (?:such|like|namely|including|especially|e\\.g|i\\.e|an?|the)\\b))?" +
  "|\\((?:e\\.g\\.|i\\.e\\.),?)){0,7}?(?: \\([^()]{0,90}\\))?[ (]*[\"']?";

/** Classes whose members may follow behind a comma: "the known systems, Qux and Zed". */
const announced =
  " (?:systems|frameworks|methods|approaches|libraries|baselines|engines|compilers|schedulers|techniques|accelerators|solutions|works|kernels)";

const isAnnounced = new RegExp(`${announced}, ?$`, "u");

/** The rest of the list of such members. */
const listOfTwo = /^(?:,? and [^,.;]{1,40}[,.]|, [^,.;]{1,40},? and )/u;

/** What stands before the name of a rival. */
export const afterCue = new RegExp(`\\b${cue}${between}(?:(?<=${announced}),)? ?$`, "iu");

/** "outperforming old methods like Qux and known models like Zed-7B": all of it is outdone, up to a word that tells on what. */
export const amongOutdone =
  /\b(?:outperform|surpass|exceed|beat)\p{Ll}* (?:(?!(?:on|with|for|across|when|using|in|at|by|over)\b)[^\s.;,]+ ){0,16}$/u;

/** What stands before a device that is a rival itself, and not what a rival runs on. */
const directly = new RegExp(
  `\\b${cue} (?:the |an? |its |their |using |\\d+x? ?|single |multi-core |state-of-the-art |high-end |commercial |optimized |conventional ` +
    `|baseline |advanced |both |mobile |edge |embedded |desktop |consumer |modern |server-class ` +
    `|NVIDIA |Nvidia |AMD |Intel )*$`,
  "iu",
);

const setting = patternOf(
  "iu",
  String.raw`\b(?:on|across|for|in|running|using|of|through|via|by)`,
  String.raw` (?:an? |the |\d+ |single |one |NVIDIA |Nvidia |[\p{Ll}-]+ )?$`,
);

/** "existing Qux methods": a class of things, none of which is named. */
const ofClass = patternOf(
  "iu",
  String.raw`\b(?:state-of-the-art|SOTA|existing|previous(?:ly)?|prior|other|recent|conventional|traditional|competing|proposed|leading`,
  String.raw`|SoA|SotA|advanced)`,
  String.raw`(?:[ -](?:[\p{L}-]+ ){0,4})?$`,
);
const members = patternOf(
  "u",
  String.raw`^(?:-based)?(?:,? (?:and|or) \p{Lu}[\p{L}-]*)? (?:[\p{Ll}-]+ ){0,2}`,
  String.raw`(?:methods|approaches|techniques|solutions?|algorithms|schemes|baselines|systems|frameworks|models`,
  String.raw`|implementations|accelerators|libraries|kernels|works?|engines|variants|architectures|designs|compilers)\b`,
);

/** "existing dynamic adapters", "state-of-the-art VAEs": a class by its own plural. */
const isClass = (surface: string, thing: Thing): boolean => /[^s]s$/u.test(surface) && (isConcept(thing) || /^\p{Ll}/u.test(surface));

/** Several things of a kind, none of which is named. */
const severalOf =
  /^ (?:systems|methods|frameworks|approaches|models|solutions|techniques|accelerators|schedulers|pipelines)\b(?!,? (?:\(|such|like|including)| \p{Lu})/u;

/** "graph neural network": what the graph writes in small letters is a kind of thing, and no single one. */
const isConcept = ({ kind, name }: Thing): boolean => kind === "TECHNIQUE" && !/\p{Lu}/u.test(name);

/** "a PIM-only accelerator", "FPGA-based designs": what a rival is like. */
const likeIt = /^-(?:only|based|like|style|centric|oriented|aware|enabled|accelerated|optimized|specific|side)\b/u;

const isRun = /^ ?(?:\([^()]{0,20}\) )?(?:models? |layers? )?(?:fine-?tuned|trained|quantized|served|running|pre-?trained) /u;

/** False for what is no rival wherever it stands, given what is before it from a cue on. */
export function isRival({ start, end, thing, origin }: Mention, { text }: SentenceContext, lead: string): boolean {
  if (origin === "OWN" || thing.kind === "BENCHMARK") return false;
  if (isAnnounced.test(lead) && !listOfTwo.test(text(end, end + 60))) return false;
  const [near, after] = [text(start - 60, start), text(end, end + 60)];
  if (
    setting.test(near.slice(-24)) &&
    !/\b(?:that|those|performance|throughput|speed|accuracy|quality|version|implementations?) of (?:the )?$|\b(?:to|with|than|over) using (?:the )?$/iu.test(
      near,
    )
  )
    return false;
  if (thing.kind === "TECHNIQUE" && ofClass.test(near) && (members.test(after) || kindOf.test(after) || isClass(text(start, end), thing)))
    return false;
  // "a state-of-the-art GNN accelerator": the kind of a rival is none.
  if (isConcept(thing) && kindOf.test(after)) return false;
  // "the plain TP FooNorm": what stands before a name only says how it runs.
  if (isConcept(thing) && /^ \p{Lu}[\p{L}\p{N}-]*\p{Lu}/u.test(after)) return false;
  // "compared to RAG systems": short for a kind of thing.
  if (thing.kind === "TECHNIQUE" && /^\p{Lu}{2,4}$/u.test(text(start, end)) && severalOf.test(after)) return false;
  // "the CUDA implementation": what a rival is written in.
  if (
    /^(?:CUDA|OpenCL|Python|C\+\+|C|Verilog|Java)$/u.test(text(start, end)) &&
    /^ (?:[\p{Ll}-]+ )?(?:implementation|version|code|kernel|baseline)s?\b/u.test(after)
  )
    return false;
  if (likeIt.test(after) && thing.kind !== "SYSTEM") return false;
  // "where the GPU outperforms the CPU, ours …": what holds in a case tells of no result.
  if (/\b(?:where|whenever|if) [^,;]{0,80}$/u.test(text(start - 90, start))) return false;
  // "the strongest RL-trained model": how a rival was made is no rival.
  if (thing.kind === "TECHNIQUE" && /^-(?:trained|tuned|driven|guided|augmented|pruned) /u.test(after)) return false;
  if (thing.kind === "MODEL" && isRun.test(after)) return false;
  // "over GPU Jacobi": a sort of device before a name only tells where it runs.
  if (isGenericDevice(thing) && /^ \p{Lu}\p{L}/u.test(after)) return false;
  return thing.kind !== "HARDWARE" || directly.test(lead);
}

const runs = patternOf(
  "u",
  String.raw`^s? (?:models? |layers? |networks? )?(?:trained|implemented|built|running|served|executed|accelerated|deployed)`,
  String.raw` (?:with|in|on|by|using|via|on top of) (?:(?:the|a|an|highly-optimized|optimized|state-of-the-art|popular|native) )*$`,
);

/** The software that a rival is trained with or implemented in: it is what the comparison is about. */
export function runsIn({ text }: SentenceContext, rival: Mention, candidates: readonly Mention[]): Mention | undefined {
  const next = candidates.find(({ start }) => start >= rival.end);
  return next?.thing.kind === "SYSTEM" && next.origin !== "OWN" && runs.test(text(rival.end, next.start)) ? next : undefined;
}

/** What a rival is said to be before its name: "the leading speculative decoding approach Qux", "the kernel (Qux)". */
export const classNoun =
  "(?:methods?|approach(?:es)?|techniques?|algorithms?|schemes?|baselines?|systems?|frameworks?|models?|implementations?|libraries|library" +
  "|kernels?|engines?|compilers?|strateg(?:y|ies)|schedulers?|polic(?:y|ies)|pipelines?" +
  "|clusters?|processors?|counterparts?|competitors?|alternatives?" +
  "|solvers?|accelerators?|solutions?|works?|architectures?|optimizers?|quantizers?|designs?|tools?)";

/** What is said of a rival before its name, and tells nothing of what it is. */
const ordinary =
  "(?:vanilla|baseline|standard|original|native|naive|default|dense|existing|prior|previous|recent|state-of-the-art|SOTA|open-source|popular" +
  "|leading|SoA|SotA|highly[- ]optimized|optimized|stock|plain|tuned|hand-tuned|vendor|official|uncompressed|full-precision|production)";

const unknown = new RegExp(
  `\\b${cue} (?:(?<sort>(?:(?:the|an?|its|their) (?:[\\p{L}\\p{N}-]+ ){0,6}?${classNoun},? \\(?|(?:[\\p{L}\\p{N}-]+ ){0,6}?${classNoun},? ` +
    `\\(?(?:like|such as|including|e\\.g\\.,?|namely) ))|(?:the |an? |its )?(?:${ordinary} )*(?:(?:FP|BF|INT)\\d+ )?` +
    `(?:\\p{Lu}\\p{L}+'s |NVIDIA |Nvidia |AMD |Intel |Google )?)` +
    `(?<name>(?!S[oO][tT]?A\\b|(?:${vendors})\\b)` +
    "(?:\\p{Lu}|\\p{Ll}{2,8}\\p{Lu})[\\p{L}\\p{N}]*(?:[-.+][\\p{L}\\p{N}]+)*(?: \\p{Lu}[\\p{L}\\p{N}-]*){0,2})",
  "gu",
);

/** What stands behind a name that only says of what kind a rival is. */
const kindOf = new RegExp(
  `^s?(?: and [\\p{L}-]+)?(?: \\p{Ll}[\\p{Ll}-]*){0,2}? (?!baselines?\\b|implementations?\\b)${classNoun}\\b(?! \\(?\\p{Lu})`,
  "u",
);

/** "a prior SpGEMM accelerator", "CMOS equivalents": letters that say of what kind a rival is, and no name. */
const isKind = (name: string, lead: string, after: string): boolean =>
  (/\b(?:an?|state-of-the-art|SOTA|existing|prior|previous|other|conventional|traditional|current|recent) (?:[\p{Ll}-]+ ){0,3}$/u.test(
    lead,
  ) &&
    kindOf.test(after)) ||
  (/^\p{Lu}{2,6}s?$/u.test(name) && /^ (?:\p{Ll}[\p{Ll}-]* )?(?:equivalents?|counterparts?|baselines?)\b/u.test(after)) ||
  (/^\p{Lu}{2,6}s?$/u.test(name) && kindOf.test(after)) ||
  /^\p{Lu}{2,6}s$/u.test(name);

const toItsName = new RegExp(`^(?: \\p{Ll}[\\p{Ll}-]*){0,3} ${classNoun},? \\(?$`, "u");

/**
 * The name that what stands behind a cue only leads to: that of a member of the class ("the speculative decoding approach Qux"), or of what runs in
 * a number format ("FP16 Qux").
 */
export function namedBehind({ text }: SentenceContext, rival: Mention, candidates: readonly Mention[]): Mention | undefined {
  const next = candidates.find(({ start }) => start >= rival.end);
  if (!next || next.origin === "OWN" || next.thing.kind === "BENCHMARK") return undefined;
  if (next.thing.kind === "HARDWARE" && rival.thing.kind !== "HARDWARE") return undefined;
  const between = text(rival.end, next.start);
  const isClass = rival.thing.kind === "TECHNIQUE" && toItsName.test(between);
  const isFormat = between === " " && /^(?:(?:NV|MX)?FP|BF|INT)\d+$/u.test(text(rival.start, rival.end)) && next.thing.kind !== "MODEL";
  const isSort = between === " " && rival.thing.kind === "HARDWARE" && next.thing.kind === "HARDWARE";
  return isClass || isFormat || isSort ? next : undefined;
}

/** "outperforming gzip by 3.1x, bzip2 by 2.5x and Zed by 20 %": names of any shape, each with its own number. */
const outdone = patternOf(
  "gu",
  String.raw`(?<=\b(?:outperform|surpass|exceed|beat)\p{Ll}* |\d[%x], (?:and )?|\d[%x] and )`,
  String.raw`(?<name>(?!(?:and|the|an?|by|all|both|prior|existing|other|others|it|them|its|their|our|baselines?|methods|systems|models`,
  String.raw`|approaches|humans?`,
  String.raw`|experts?|chance|random|competitors|alternatives|counterparts|solutions|state-of-the-art)\b)[\p{L}_][\p{L}\p{N}_.+-]*(?: v\d+)?)`,
  String.raw`(?= (?:\([^()]{0,30}\) )?by (?:up to |about |over |at least |nearly |more than |an average of )?[\d.]+ ?(?:[%x]|times))`,
);

/** "3x faster than Qux", "a 2x speedup over Qux": a plain word with a capital is a name right behind such words, where nothing goes on behind it. */
const plain = patternOf(
  "gu",
  String.raw`(?<=\b(?:(?:faster|better|lower|higher|smaller|less|more|fewer|greater|slower) (?:[\p{Ll}-]+ ){0,3}than|(?:speed-?ups?|improvements?|gains?`,
  String.raw`|reductions?`,
  String.raw`|increases?) over) )(?<name>\p{Lu}\p{Ll}{3,})(?=[,.;)]|$| (?:on|and|with|in|by|at|for|across|while|when|under)\b)`,
);

const outdoing = /\b(?:outperform|surpass|exceed|beat)\p{Ll}* /u;

/** "over Qux, FooSort and bar.cpp": a name of any shape that is joined to a rival. */
const joined = patternOf(
  "u",
  String.raw`^(?: \([^()]{0,30}\))?(?:, (?:and |or )?| and | or )(?:the |a |an )?`,
  String.raw`(?<name>\p{Lu}[\p{L}\p{N}]*(?:[-.+][\p{L}\p{N}]+)*|\p{Ll}[\p{Ll}\p{N}]*\.(?:cpp|rs|js|py|c|jl))(?=[ ,.;)]|$)`,
);

const found = new WeakMap<SentenceContext, readonly Mention[]>();

/** Names behind a cue that nobody knows yet: a stated baseline is never dropped. Found once for all numbers of a sentence. */
export function unknownNames(context: SentenceContext): readonly Mention[] {
  const known = found.get(context) ?? findUnknown(context);
  found.set(context, known);
  return known;
}

/** True where a name stands as "outperforming Qux by 2x and Zed by 3x" has it, before the number at a place. */
export const isOutdone = ({ text, sentence }: SentenceContext, { end }: Mention, start: number): boolean =>
  /^ (?:\([^()]{0,30}\) )?by (?:up to |about |over |at least |nearly |more than |an average of |a factor of |~)*$/u.test(
    text(end, start),
  ) && outdoing.test(text(sentence.start, start));

/** True for a word that stands behind a comparison often and is no name of a rival. */
const isNoName = (word: string): boolean => isFieldWord(word) || isNoRival(word);

function findUnknown(context: SentenceContext): Mention[] {
  const { sentence, mentions, metrics } = context;
  const make = (name: string, start: number): Mention => ({
    part: sentence.part,
    start,
    end: start + name.length,
    thing: { id: null, kind: "TECHNIQUE", name },
    origin: "SHAPE",
    rule: "name/behind-comparison",
  });
  const isFree = (start: number, end: number): boolean => ![...mentions, ...metrics].some((each) => each.start < end && start < each.end);
  const joinedTo = ({ end }: Mention): Mention[] => {
    const match = joined.exec(context.text(end, sentence.end));
    const name = match?.groups?.["name"] ?? "";
    const start = end + (match?.[0].length ?? 0) - name.length;
    const isShaped = /\p{Lu}.*\p{Lu}|\d|\p{Ll}\p{Lu}|\.\p{Ll}/u.test(name) && name.length > 2;
    if (!match || !isShaped || isNoName(name) || !isFree(start, start + name.length)) return [];
    const next = make(name, start);
    return [next, ...joinedTo(next)];
  };
  const listed = (outdoing.test(sentence.text) ? matchesOf(sentence.text, outdone) : []).flatMap(({ index, groups }) => {
    const [name, start] = [groups?.["name"] ?? "", sentence.start + index];
    return isNoName(name) || !isFree(start, start + name.length) ? [] : [make(name, start)];
  });
  const plainly = matchesOf(sentence.text, plain).flatMap(({ index, groups }) => {
    const [name, start] = [groups?.["name"] ?? "", sentence.start + index];
    return isNoName(name) || !isFree(start, start + name.length) ? [] : [make(name, start)];
  });
  const shaped = matchesOf(sentence.text, unknown).flatMap((match): Mention[] => {
    const found = (match.groups?.["name"] ?? "").replace(/-(?:based|like|style)$/u, "");
    const start = sentence.start + match.index + match[0].lastIndexOf(match.groups?.["name"] ?? "");
    // "AttAcc PIM": a name before what it is a kind of.
    const kind = mentions.find((each) => each.start > start && each.end === start + found.length);
    const name = kind ? context.text(start, kind.start).trimEnd() : found;
    const end = start + name.length;
    // "the teacher model Ovi": an ordinary word with a capital is a name where what it is stands right before it.
    const isCalled = match.groups?.["sort"] !== undefined && /^\p{Lu}\p{Ll}+$/u.test(name);
    const isShaped = (isCalled || /\p{Lu}.*\p{Lu}|\d|\p{Ll}\p{Lu}/u.test(name)) && name.length > 2;
    if (!isShaped || isFieldWord(name) || mentions.some((each) => each.start < end && start < each.end)) return [];
    if (isKind(name, context.text(start - 60, start), context.text(end, end + 60))) return [];
    return [make(name, start)];
  });
  const named = [...mentions, ...plainly, ...shaped].flatMap((each): Mention[] => {
    const lead = context.text(Math.max(sentence.start, each.start - 110), each.start);
    return afterCue.test(lead) && isRival(each, context, lead) ? joinedTo(each) : [];
  });
  const others = [...listed, ...plainly, ...named].filter(({ start, end }) => !shaped.some((each) => each.start < end && start < each.end));
  return [...others, ...shaped].filter(({ thing }) => !/-(?:optimized|specific|aware|only|oriented|native)$/u.test(thing.name));
}

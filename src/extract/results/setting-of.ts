import { isGenericDevice, thingKey, type Mention, type Thing } from "../names/thing.js";
import type { Span } from "../text/document.js";
import { allRivals } from "./baselines-of.js";
import type { Metric } from "./metric.js";
import { clauseAt, isListJoint, uniqueThings, type SentenceContext } from "./sentence-context.js";
import { patternOf } from "../text/pattern-of.js";

/** What a number was measured on and with. */
export interface Setting {
  readonly hardware: readonly Mention[];
  readonly models: readonly Mention[];
  readonly benchmarks: readonly Mention[];
}

const deviceCue = patternOf(
  "iu",
  String.raw`\b(?:on|across|using|with|within|inside|under|over|per|onto|for|to|spanning|of|our)\b(?: (?:both|an?|the|one|two|three|four|eight`,
  String.raw`|single|multiple|multi-node|multi-GPU|modern|recent|commodity|consumer-grade|consumer|high-end|mobile|edge|various|different|latest`,
  String.raw`|server-grade|desktop|laptop|embedded|production|dedicated|local|real`,
  String.raw`|physical|cloud|shared|small|large|entry-level|mid-range|low-cost|\d+ ?GB|\d[\d,]*[x+]?(?:,? (?:and|or))?|\d+-\d+|\d+-(?:GPU|NPU|card|node`,
  String.raw`|device)|powered by|up|to`,
  String.raw`|NVIDIA|Nvidia|nvidia|AMD|Intel|Huawei|Google`,
  String.raw`|Apple|Qualcomm|MediaTek|Samsung|Arm|Sugon|Cambricon|Cerebras|Groq`,
  String.raw`|Xilinx|AMD[-\/ ]Xilinx|x|GeForce|Tesla|cluster of|clusters of|clusters with`,
  String.raw`|nodes? (?:of|with)|servers? with|platforms?|\d+-core|(?:GPUs?|CPUs?)(?:,? and)?`,
  String.raw`|devices?|hardware|like|such as|including|e\.g\.,?|\())* ?\(?(?:\d+-)?$`,
);
/** "on an embedded platform, the Bar9": the name behind what the device is. */
const apposed = patternOf(
  "iu",
  String.raw`\b(?:on|across|using|with) (?:an?|the|two|our|its) (?:[\p{L}-]+ ){0,4}(?:platforms?|devices?|boards?|SoCs?|GPUs?|servers?|clusters?`,
  String.raw`|machines?|accelerators?|hardware),? (?:\(|namely |the |an? |such as )*$`,
);
/** "3x faster than sorters running on a Bar9": what a rival runs on. */
const runsRival = patternOf(
  "u",
  String.raw`\b(?:over|than|against|versus|vs\.?|relative to|compared (?:to|with)) (?:(?!(?:on|when|while|and)\b)[^\s,;.]+ ){1,8}`,
  String.raw`(?:hosted|running|run|executed|deployed) on (?:(?:an?|the|NVIDIA|AMD|Intel|\d+x?) )*$`,
);
/** "80 % in a large Bar9 cluster". */
const inside = /\bin (?:an? |our |the )?(?:[\p{L}-]+ )?(?:NVIDIA |AMD )?$/u;
/** "a GPU memory reduction", "GPU-bound": no device, but something of it. */
const ofDevice = /^(?:-| (?:memory|utili|usage|cache|hours?|days?|time|resources?|kernels?)\b)/u;
const othersAre = /\b(?:traditional|existing|prior|previous|conventional|other|state-of-the-art|than|over|of) (?:[\p{Ll}-]+ )?$/u;
const inBrackets = /\((?:e\.g\.,? |i\.e\.,? |such as |including )?(?:an? |NVIDIA |Nvidia |AMD |Intel )*$/u;
const genericCue = patternOf(
  "iu",
  String.raw`(?:x|%|times) (?:on|for) (?:the )?$|\d ?(?:ms|us|s|seconds|minutes|hours|FPS|fps|tokens\/s) on (?:the |an? )?$|\b(?:on|using|with|inside`,
  String.raw`|within)\b (?:an?|one|\d+|two|four|eight|single`,
  String.raw`|multiple|modern|standard|commodity|consumer(?:-grade|-level)?|desktop|laptop|mobile|low-end|high-end|same|only)(?: (?:single|standard|laptop`,
  String.raw`|\d+ ?GB|commodity|consumer(?:-grade|-level)?|consumer|modern|low-end|high-end|desktop|mobile|one))* ?$`,
);
const modelCue = patternOf(
  "iu",
  String.raw`\b(?:on|with|for|of|across|using|when|to|train(?:ing|s|ed)?|serv(?:ing|es?|ed)|run(?:ning|s)?|quantiz\p{Ll}+`,
  String.raw`|compress\p{Ll}+|fine-?tun\p{Ll}+|deploy\p{Ll}*|prun\p{Ll}+|accelerat\p{Ll}+|infer(?:ence|ring)|pre-?train\p{Ll}*`,
  String.raw`|including|like|such as|e\.g\.,|\(|scal\p{Ll}+|appl\p{Ll}+|speed\p{Ll}+ up)(?: (?:both|an?|the|popular|various`,
  String.raw`|several|different|models?|LLMs|large|language|diffusion|like|such as|including|family|families|of|full|entire`,
  String.raw`|e\.g\.,?|open-source|representative|state-of-the-art))* ?\(?$`,
);
const likened = /\b(?:similar|comparable|close|equivalent|equal|compared|relative|superior|inferior|approaching) to (?:the |a |an )?$/iu;
const benchmarkCue = patternOf(
  "iu",
  String.raw`\b(?:on|across|in|over|with|using|by|for|from|of|including|such as|under|the|both|like)\b ?(?:(?:the|challenging`,
  String.raw`|popular|standard|five|both|real-world|large-scale|(?:benchmarks?|datasets?)[,:]?|such as|like|including|e\.g\.,?) )*\(?$`,
);

/** What a number of a sentence was measured on and with: in its clause, in its sentence, or as the sentence before said it for those that follow. */
export function settingOf(
  context: SentenceContext,
  { metric, ...span }: Span & { readonly metric: Metric },
  rivals: readonly Mention[],
  paired: readonly Mention[],
): Setting {
  const compared = [...rivals, ...allRivals(context)];
  const pick = (kind: Thing["kind"], test: (mention: Mention, at: SentenceContext) => boolean): readonly Mention[] => {
    const pairedOnes = paired.filter((each) => each.thing.kind === kind && !compared.includes(each));
    if (pairedOnes.length > 0) return pairedOnes;
    const ofKind = (mention: Mention): boolean => mention.thing.kind === kind && mention.origin !== "OWN" && !compared.includes(mention);
    // What is said before the first of a list holds for all of it.
    const suiting = (at: SentenceContext): Mention[] => {
      const found: Mention[] = [];
      for (const [index, mention] of at.mentions.entries()) {
        const before = at.mentions[index - 1];
        const isJoined = before !== undefined && found.at(-1) === before && joins(at, before, mention);
        if (ofKind(mention) && (isJoined || test(mention, at))) found.push(mention);
      }
      return found;
    };
    const own = suiting(context);
    if (own.length > 0) return ofNumber(own, span, context, kind === "HARDWARE" && metric !== "ACCURACY" && metric !== "COMPRESSION");
    const before = context.previous;
    if (
      !before ||
      before.quantities.some(({ dimension }) => dimension !== "SIZE" && dimension !== "COUNT") ||
      !/\b(?:evaluat|experiment|implement|test|benchmark|measure|run|deploy|conduct|validat|assess)\p{Ll}*/iu.test(before.sentence.text)
    )
      return [];
    return suiting(before).filter(({ thing }) => !isGenericDevice(thing) && !isSort(thing));
  };
  return {
    hardware: pick("HARDWARE", (mention, at) => {
      const lead = at.text(mention.start - 90, mention.start);
      if (/^(?:PCIe|NVLink|CXL|Ethernet|InfiniBand)$/u.test(mention.thing.name) && at.text(mention.end, mention.end + 6) === "-based")
        return false;
      if (runsRival.test(at.text(mention.start - 130, mention.start))) return false;
      if (inBrackets.test(lead) && /^(?: GPUs?)?\)/u.test(at.text(mention.end, mention.end + 7))) return !isGenericDevice(mention.thing);
      return isGenericDevice(mention.thing)
        ? genericCue.test(lead) && !ofDevice.test(at.text(mention.end, mention.end + 14))
        : !/^-(?:like|style|class|scale)\b/u.test(at.text(mention.end, mention.end + 8)) &&
            (deviceCue.test(lead) ||
              apposed.test(lead) ||
              (inside.test(lead) &&
                /^(?: GPUs?)? (?:clusters?|servers?|nodes?|machines?|pods?)\b/u.test(at.text(mention.end, mention.end + 16))) ||
              (/^-(?:based )/u.test(at.text(mention.end, mention.end + 7)) && !othersAre.test(lead)));
    }),
    models: pick(
      "MODEL",
      (mention, at) =>
        (modelCue.test(at.text(mention.start - 80, mention.start)) && !likened.test(at.text(mention.start - 40, mention.start))) ||
        /^(?:'s)? (?:model|inference|training|serving|decoding|fine-?tuning|pre-?training|accuracy|throughput|latency|generation|perplexity)/u.test(
          at.text(mention.end, mention.end + 16),
        ) ||
        /\b(?:models?|weights|matrices|checkpoints|layers) from (?:the |both )*$/u.test(at.text(mention.start - 40, mention.start)) ||
        isEnabled(at, mention),
    ),
    benchmarks: pick(
      "BENCHMARK",
      (mention, at) =>
        benchmarkCue.test(at.text(mention.start - 60, mention.start)) ||
        /^ (?:total |overall |average |mean |final )?(?:scores?|accuracy)\b/u.test(at.text(mention.end, mention.end + 24)),
    ),
  };
}

/** "Foo lets Zed-7B run …", "Zed-7B can be served on …": the model itself is what the sentence speaks of. */
const isEnabled = ({ text }: SentenceContext, { start, end }: Mention): boolean =>
  (/\b(?:enabl|allow|let|help|extend)\p{Ll}* (?:the |an? )?$/iu.test(text(start - 24, start)) &&
    /^(?: models?)? (?:to )?(?:handle|run|process|fit|generate|serve|decode|reach|train|support|be)\b/u.test(text(end, end + 30))) ||
  /^(?: models?)?(?: with [^,.;]{1,30})? (?:can (?:be (?:served|trained|run|deployed|executed|quantized|fine-tuned)|run|fit)|decodes|is served)\b/u.test(
    text(end, end + 70),
  );

/**
 * Of the names of one kind in a sentence those that a number was measured on: the one that it stands in brackets behind, those between it and the
 * next number, those that a later number of its clause has, those before all numbers. What an earlier number has is its own, but for what lasts: the
 * devices that something was timed on hold while no other is named.
 */
function ofNumber(mentions: readonly Mention[], span: Span, context: SentenceContext, lasts: boolean): readonly Mention[] {
  const { sentence, text } = context;
  // "a 1M context prefill with Zed-7B in 77 s": a size beside another number is the setting of it.
  const isSize = context.quantities.some(({ start, end, dimension }) => dimension === "SIZE" && start >= span.start && end <= span.end);
  const quantities = isSize ? context.quantities : context.quantities.filter(({ dimension }) => dimension !== "SIZE");
  const holder = mentions.findLast(({ end }) => end <= span.start && /^ ?\((?:[^()]{0,40}[,;] )?$/u.test(text(end, span.start)));
  if (holder) return [holder];
  const clause = clauseAt(sentence, span.start);
  // What stands behind a semicolon has devices of its own.
  const segment = segmentAt(context, span.start);
  const reach = lasts ? segment : clause;
  const next = quantities.find(({ start }) => start >= span.end)?.start ?? sentence.end;
  const first = quantities.find(({ start }) => start >= segment.start)?.start ?? sentence.start;
  const others = sentence.clauses.find(({ start, end }) => start > span.start && ofOthers.test(text(start, end)))?.start ?? reach.end;
  const behind = mentions.filter(
    ({ start }) => start >= span.end && start < Math.min(reach.end, others) && !(lasts && forUse.test(text(span.end, start))),
  );
  const close = behind.filter(({ start }) => start < next);
  if (close.length > 0) return specific(close);
  // "20 % on GPU and 35 % on NPU": a number with a device of its own, be it one that nobody knows.
  if (lasts && onSort.test(text(span.end, next))) return [];
  const opening = mentions.filter(({ start, end }) => start >= segment.start && end <= first);
  if (lasts && segment.start > sentence.start && opening.length > 0) return specific(opening);
  // "2x on Zed-7B and 3x on WikiBar": a number that has a place of its own takes none of another number.
  const hasPlace = context.mentions.some(
    ({ start, thing }) => start >= span.end && start < next && (thing.kind === "MODEL" || thing.kind === "BENCHMARK"),
  );
  if (behind.length > 0 && (lasts || !hasPlace)) {
    const at = behind[0]?.start ?? next;
    const nextToIt = quantities.find(({ start }) => start > at)?.start ?? sentence.end;
    return specific([...opening, ...behind.filter(({ start }) => start < nextToIt)]);
  }
  if (opening.length > 0) return specific(opening);
  return lasts ? specific(mentions.filter(({ end }) => end <= span.start)) : [];
}

/** The part of a sentence between semicolons that a place lies in. */
function segmentAt({ sentence, text }: SentenceContext, at: number): Span {
  const [before, behind] = [text(sentence.start, at).lastIndexOf("; "), text(at, sentence.end).indexOf("; ")];
  return { start: before < 0 ? sentence.start : sentence.start + before + 1, end: behind < 0 ? sentence.end : at + behind };
}

const onSort = /^ (?:[\p{L}-]+ ){0,2}(?:on|for) (?:the |an? )?(?:[\p{L}\d+-]+ ){0,3}(?:NPU|CPU|GPU|TPU|DSP|FPGA)s?\b/u;

/** "… by 35 %, enabling deployment on a Bar9": a device that something is fit for. */
const forUse = /, (?:[\p{Ll}]+ )?(?:enabling|allowing|making|permitting|facilitating)\b/u;

/** A clause that tells what others did, and on what. */
const ofOthers = /^[,;]? ?(?:whereas|(?:while|but) (?:the |all )?(?:comparable|existing|prior|other|competing|previous|conventional))\b/iu;

/** True where a name is joined to the one before it by a comma or "and": what is said before the first holds for all. */
const joins = ({ text }: SentenceContext, before: Mention, mention: Mention): boolean =>
  before.end <= mention.start && mention.start - before.end < 50 && isListJoint(text(before.end, mention.start));

/** An FPGA, an NPU: no single device. */
const isSort = ({ kind, name }: Thing): boolean => kind === "HARDWARE" && /^(?:FPGA|NPU|TPU|ASIC|SoC)s?$/u.test(name);

/** "consumer GPUs (RTX 4090)": the sort of device is no second one. */
function specific(mentions: readonly Mention[]): readonly Mention[] {
  const named = mentions.filter(({ thing }) => !isGenericDevice(thing) && !isSort(thing));
  return named.length > 0 ? named : mentions;
}

const countWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  eight: 8,
  sixteen: 16,
};

/** How many devices take part, where the text says it directly before or behind the name; null else. */
export function countOf(context: SentenceContext, hardware: readonly Mention[]): number | null {
  const [only, ...others] = hardware;
  if (!only || others.length > 0) return null;
  const before = context.text(only.start - 40, only.start);
  const found = patternOf(
    "u",
    String.raw`(?:(?<digits>\d[\d,]*) ?(?:x )?|\b(?<word>a|an|one|single|two|three|four|six|eight`,
    String.raw`|sixteen) )(?:single )?(?:(?:NVIDIA|Nvidia|nvidia|AMD|Intel|Huawei|Google|Apple|Tesla|GeForce) )*$`,
  ).exec(before)?.groups;
  // "2, 4 and 8 Bar9 cards" are three counts.
  if (!found || /\d(?:,| and| or| to|-)[ ]?\d[\d,]* ?(?:x )?(?:\p{Lu}\p{L}+ )?$/u.test(before)) return null;
  if (found["digits"] !== undefined) return Number(found["digits"].replace(/,/gu, ""));
  const word = found["word"] ?? "";
  // "a V100 cluster" has more than one.
  if (
    /^(?:an?)$/u.test(word) &&
    /^ ?(?:cluster|system|server|node|machine|platform|pod|supercomputer)/iu.test(context.text(only.end, only.end + 14))
  )
    return null;
  return countWords[word] ?? null;
}

/** Number formats of a run. */
export function precisionOf(context: SentenceContext, span: Span): string | null {
  const clause = clauseAt(context.sentence, span.start);
  const found = patternOf(
    "u",
    String.raw`\b(?:[Ii]n|[Ww]ith|[Uu]sing|[Aa]t|under|[Ff]or|of)(?: (?:pure|native|the|full))? (?<format>FP64|FP32|TF32|FP16`,
    String.raw`|BF16|FP8|FP6|FP4|NVFP4|MXFP4|INT8|INT4|W4A16|W8A8|W4A8|W4A4)(?= |,|\.|-based|$)`,
  ).exec(context.text(clause.start, clause.end));
  return found?.groups?.["format"] ?? null;
}

/** Things of mentions, each once. */
export const thingsOf = (mentions: readonly Mention[]): Thing[] =>
  uniqueThings(
    mentions.map(({ thing }) => thing),
    thingKey,
  );

import type { vocabularies } from "../../model/declare/vocabularies.js";
import { matchesOf } from "../text/matches.js";
import { patternOf } from "../text/pattern-of.js";

/** The words of the graph's vocabularies that results are told in. */
export type Metric = keyof (typeof vocabularies)["Metric"]["values"];
export type Bound = keyof (typeof vocabularies)["Bound"]["values"];
export type BetterIs = keyof (typeof vocabularies)["BetterIs"]["values"];
export type Outcome = keyof (typeof vocabularies)["Outcome"]["values"];

interface MetricWord {
  readonly metric: Metric;
  readonly betterIs: BetterIs;
  readonly pattern: RegExp;
  /** In small letters: one of these stands wherever the pattern matches, so that a text without them need not be tried. */
  readonly stems: readonly string[];
}

const word = (metric: Metric, betterIs: BetterIs, pattern: RegExp, ...stems: readonly string[]): MetricWord => ({
  metric,
  betterIs,
  pattern,
  stems,
});

/** What names a metric. Of words at one place the first in this list is meant: "energy efficiency" before "efficiency". */
const words: readonly MetricWord[] = [
  word(
    "OTHER",
    "HIGHER",
    /\b(?:cost[ -](?:effectiveness|efficiency|performance)|performance[ -]per[ -](?:dollar|cost)|price[ -]performance)\b/giu,
  ),
  word(
    "ENERGY",
    "HIGHER",
    patternOf(
      "giu",
      String.raw`\b(?:energy|power)[ -]efficien(?:cy|t)\b|\b(?:performance|throughput|tokens|[TG]OPS|[TG]FLOPS|work)(?:[ -]per[ -]`,
      String.raw`|\/)(?:watt|joule|[WJ])\b|\b(?:better|higher|improved) (?:energy|power) efficiency\b`,
    ),
    "efficien",
    "watt",
    "joule",
    "per w",
    "per j",
    "per-w",
    "per-j",
    "/w",
    "/j",
  ),
  word(
    "ENERGY",
    "LOWER",
    /\b(?:energy|power|EDP|energy[ -]delay)\b(?: (?:consumption|usage|cost|draw|use|product|savings?))?/giu,
    "energy",
    "power",
    "edp",
  ),
  word(
    "UTILIZATION",
    "HIGHER",
    patternOf(
      "giu",
      String.raw`\butili[sz]ations?\b|\bMFU\b|\bHFU\b|\boccupancy\b|\bof (?:the )?(?:(?:theoretical|hardware|optimal|roofline|device`,
      String.raw`|machine|achievable|its) )*(?:peak|optimal throughput|maximum)\b|\b(?:hardware|compute) efficiency\b`,
    ),
    "utili",
    "mfu",
    "hfu",
    "occupancy",
    "of ",
    "efficiency",
  ),
  word(
    "COMPRESSION",
    "HIGHER",
    patternOf(
      "giu",
      String.raw`\bcompression(?: ratio| rate)?\b|\b(?:smaller|reduction in) (?:model )?size\b|\bmodel size (?:reduction|by)\b`,
      String.raw`|\bsmaller\b(?! (?:[\p{L}-]+ )?(?:area|overhead|memory|latency|error|batch))|\bstorage\b(?! (?:system|device|server`,
      String.raw`|hierarch|tier|bandwidth|overhead))|\b(?:less storage`,
      String.raw`|storage (?:savings?|reduction))\b|\bcompress(?:es|ed|ing)?\b`,
    ),
  ),
  word(
    "OTHER",
    "LOWER",
    /(?<=\b(?:[Rr]educ|[Cc]ut|[Ll]ower|[Dd]ecreas|[Ss]av)\p{Ll}* [^.;]{0,40})\b[TGM]FLOPs\b|(?<=\b(?:fewer|less|lower) )[TGM]FLOPs\b/gu,
    "flops",
  ),
  word(
    "OTHER",
    "LOWER",
    patternOf(
      "giu",
      String.raw`\b(?:communication|network|I\/O|data)[ -](?:cost|volume|overhead|traffic|transfer|movement)s?\b(?! time| latency)`,
      String.raw`|(?<!\b(?:latency|memory|energy|power|time|runtime|storage) )\boverheads?\b|\b(?:FLOPs?|MACs|BOPs`,
      String.raw`|multiply-accumulates?|operations(?! per second)|computations?|compute)\b(?! (?:utilization|throughput|efficiency))`,
      String.raw`|\bparameters\b|\barea\b|\btraffic\b|\bbubbles?\b|\b(?:cache |SLO |page )?(?:misses|violations?|failures)\b`,
    ),
  ),
  word(
    "OTHER",
    "HIGHER",
    patternOf(
      "giu",
      String.raw`\b(?:(?:SLO )?attainment|SLO compliance)\b|\b(?:scaling|parallel) efficiency\b`,
      String.raw`|\b(?:cache|expert|prefetch|prefix|buffer|TLB)(?: cache)? hit (?:rate|ratio)s?\b`,
    ),
  ),
  word("OTHER", "LOWER", /\b(?:carbon|emissions?)\b(?: footprint)?/giu),
  word("BANDWIDTH", "HIGHER", /\bbandwidth\b(?! utili)/giu),
  word(
    "LATENCY",
    "LOWER",
    patternOf(
      "giu",
      String.raw`\blatenc(?:y|ies)\b|\b(?:TTFT|TBT|TPOT|ITL|JCT)\b|\btime[ -](?:to|between|per)[ -](?:first[ -]|output[ -]`,
      String.raw`|next[ -])?tokens?\b|\bresponse times?\b|\binference times?\b|\bdelays?\b|\bslowdowns?\b|\bjob completion times?\b`,
      String.raw`|\btail\b|\btighter SLOs?\b`,
    ),
  ),
  word(
    "THROUGHPUT",
    "HIGHER",
    patternOf(
      "giu",
      String.raw`\bthroughputs?\b|\boperations per second\b|\bgoodput\b|\btraining speed\b(?! ?-?up)|\b(?:tokens|frames|requests|samples|images`,
      String.raw`|queries) per second\b|\bQPS\b|\bgeneration speed\b(?! ?-?up)|\b(?:request|generation|serving|decoding`,
      String.raw`|processing) rates?\b|\bmore requests\b|\b[TGP]FLOPS\b|\bservice capacity\b|\bserving capacity\b`,
    ),
  ),
  word(
    "TIME",
    "LOWER",
    patternOf(
      "giu",
      String.raw`\b(?:training|compilation|compile|tuning|search|execution|run|running|wall[ -]?clock|total|end-to-end|transfer`,
      String.raw`|simulation|startup|start-up|loading|load|computation|computing|communication|iteration|processing|preprocessing`,
      String.raw`|design|optimization|kernel|solution|makespan|build|data loading|recovery|generation|decoding|prefill|rendering`,
      String.raw`|computational|walltime)[ -]times?\b(?! (?:performance|speed-?ups?|acceleration))|(?<!\b(?:SOTA|inference|serving`,
      String.raw`|optimized) )\bruntimes?\b(?! (?:performance`,
      String.raw`|systems?|speed|efficiency|support|librar`,
      String.raw`|environment|library))|\bmakespan\b|\b(?:less|shorter) time\b|\bGPU[ -]hours?\b|\btime\b(?= (?:by|of|cost|reduction|from|to))`,
      String.raw`|(?<![-\p{L}])(?!(?:inference|response|real|first|same|long|each|any|some|every|one|that|this|the|a|over|of|in|at|all`,
      String.raw`|space|polynomial|linear|constant`,
      String.raw`|lead|half|part|full|last|next|second|third|more|much|most|many|little|no|given|prime|test|per|and|or|with|for`,
      String.raw`|under)\b)\p{Ll}{4,} times?\b`,
      String.raw`(?= (?:by|of|from|to|reductions?|savings?|up to|is|was)\b)`,
    ),
  ),
  word(
    "MEMORY",
    "LOWER",
    patternOf(
      "giu",
      String.raw`(?<!\b(?:virtual|unified|non-volatile|associative) )(?<!\b(?:over|than|against|versus) (?=memory-efficient))\bmemory\b(?![ -](?:bandwidth`,
      String.raw`|access|bound|wall|throughput|hierarch|management|system`,
      String.raw`|subsystem|controller`,
      String.raw`|intensive|constrained|limited|layout|pressure))(?: (?:usage|footprint|consumption|requirements?|cost|overhead`,
      String.raw`|savings?|reduction|use|demand|efficiency))?|\bVRAM\b|\bD?RAM (?:usage|footprint|consumption|requirements?)\b|\bfootprints?\b`,
      String.raw`|\bmemory overhead\b|\bcache size\b`,
      String.raw`|\bKV[ -]cache\b`,
    ),
    "memory",
    "ram",
    "footprint",
    "cache",
  ),
  word(
    "SPEEDUP",
    "HIGHER",
    patternOf(
      "giu",
      String.raw`\bspeed(?:-| )?ups?\b|\bfaster\b|\baccelerat(?:ion|ions|es|ed|ing|e)\b|\bspeeds?[ -]up\b|\bsped up\b`,
      String.raw`|\bspeeding up\b|\bslower\b|\b(?:inference|execution|rendering|processing|reconstruction|run-?time|simulation|sampling`,
      String.raw`|end-to-end|kernel|system|application|computational) (?:speed|performance)\b|\bquicker\b|\bspeeds?\b`,
      String.raw`|(?<=\b(?:in|of) )performance(?=(?:,| and) (?:energy|power|area|latency|throughput)\b)`,
      String.raw`|(?<=\b(?:energy|power|energy efficiency|power efficiency|area) and )performance\b`,
    ),
  ),
  word("COST", "LOWER", /\b(?:costs?(?![ -]effective)|expenses?|TCO|cheaper|price|dollars?|budget)\b/giu),
  word(
    "ACCURACY",
    "LOWER",
    patternOf(
      "giu",
      String.raw`\b(?:perplexity|PPL|(?:mean |median |absolute |relative |word |prediction |quantization |numerical `,
      String.raw`|approximation )*errors?(?: rates?)?|RMSE|MSE|MAE|MAPE|FID|WER|FVD|hallucinations?|(?:validation|training|test|evaluation) loss)\b`,
    ),
    "perplexity",
    "ppl",
    "error",
    "mse",
    "mae",
    "mape",
    "fid",
    "wer",
    "fvd",
    "hallucination",
    "loss",
  ),
  word(
    "ACCURACY",
    "HIGHER",
    patternOf(
      "giu",
      String.raw`\b(?:accurac(?:y|ies)|more accurate|(?:win|success|pass|acceptance|recall|hit|consistency|solve|resolution|completion|detection`,
      String.raw`|correctness) rates?|scores?|pass@\d+|mAP|BLEU|PSNR|SSIM|F1|ROUGE|mIoU|IoU|AUC|Dice|(?<!(?:industry|production)-)quality|precision|recall`,
      String.raw`|top-[15]`,
      String.raw`|correctness|AP(?:50|75)?|MMLU|fidelity|fitness|correlation)\b`,
    ),
  ),
  word(
    "SCALE",
    "HIGHER",
    patternOf(
      "giu",
      String.raw`\b(?:context (?:length|window|size)s?|sequence lengths?|sequences? of length|(?:model|batch|hidden) sizes?|longer (?:sequences?`,
      String.raw`|contexts?|inputs?)|longer(?! (?:[\p{L}-]+ ){0,4}(?:latenc|times?\b|delay))|larger (?:[\p{L}-]+ )?(?:models?`,
      String.raw`|batch(?:es)?|sequences?|contexts?|graphs?|problems?`,
      String.raw`|inputs?|sizes?)|maximum (?:sequence|input|context|batch)|(?:more|additional) (?:servers|users|models|concurrent)`,
      String.raw`|increase in (?:model )?size|input lengths?|concurrency)\b`,
    ),
  ),
];

/** A word that names a metric, in the text that it was looked for in. */
export interface MetricMention {
  readonly start: number;
  readonly end: number;
  readonly metric: Metric;
  readonly betterIs: BetterIs;
  readonly surface: string;
}

/** The metrics that a text names, in their order; of overlapping words that of the earlier row. */
export function metricsIn(text: string): MetricMention[] {
  const found: MetricMention[] = [];
  const small = text.toLowerCase();
  for (const { metric, betterIs, pattern, stems } of words) {
    if (stems.length > 0 && !stems.some((stem) => small.includes(stem))) continue;
    for (const { 0: surface, index } of matchesOf(text, pattern)) {
      const [start, end] = [index, index + surface.length];
      if (!found.some((each) => each.start < end && start < each.end)) found.push({ start, end, metric, betterIs, surface });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The good direction of a metric where no word of the text says otherwise. */
export function usualDirection(metric: Metric): BetterIs {
  return ["LATENCY", "TIME", "MEMORY", "COST", "ENERGY"].includes(metric) ? "LOWER" : "HIGHER";
}

/** What a paper as a whole is about, by the metrics that it names: how fast something is, or how good. */
export function leaningOf(mentions: readonly MetricMention[]): Metric {
  const fast: readonly Metric[] = ["SPEEDUP", "THROUGHPUT", "LATENCY", "TIME"];
  const metrics = mentions.map(({ metric }) => metric);
  const [speed, quality] = [metrics.filter((each) => fast.includes(each)).length, metrics.filter((each) => each === "ACCURACY").length];
  return speed >= quality ? "SPEEDUP" : "ACCURACY";
}

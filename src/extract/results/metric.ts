import type { vocabularies } from "../../model/declare/vocabularies.js";
import { matchesOf } from "../text/matches.js";

/** The words of the graph's vocabularies that results are told in. */
export type Metric = keyof (typeof vocabularies)["Metric"]["values"];
export type Bound = keyof (typeof vocabularies)["Bound"]["values"];
export type BetterIs = keyof (typeof vocabularies)["BetterIs"]["values"];
export type Outcome = keyof (typeof vocabularies)["Outcome"]["values"];

interface MetricWord {
  readonly metric: Metric;
  readonly betterIs: BetterIs;
  readonly pattern: RegExp;
}

const word = (metric: Metric, betterIs: BetterIs, pattern: RegExp): MetricWord => ({ metric, betterIs, pattern });

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
    /\b(?:energy|power)[ -]efficien(?:cy|t)\b|\b(?:performance|throughput|tokens|[TG]OPS|[TG]FLOPS|work)(?:[ -]per[ -]|\/)(?:watt|joule|[WJ])\b|\b(?:better|higher|improved) (?:energy|power) efficiency\b/giu,
  ),
  word("ENERGY", "LOWER", /\b(?:energy|power|EDP|energy[ -]delay)\b(?: (?:consumption|usage|cost|draw|use|product|savings?))?/giu),
  word(
    "UTILIZATION",
    "HIGHER",
    /\butili[sz]ation\b|\bMFU\b|\bHFU\b|\boccupancy\b|\bof (?:the )?(?:(?:theoretical|hardware|optimal|roofline|device|machine|achievable|its) )*(?:peak|optimal throughput|maximum)\b|\bhardware efficiency\b/giu,
  ),
  word(
    "COMPRESSION",
    "HIGHER",
    /\bcompression(?: ratio| rate)?\b|\b(?:smaller|reduction in) (?:model )?size\b|\bmodel size (?:reduction|by)\b|\bsmaller\b|\bstorage\b(?! (?:system|device|server|hierarch|tier|bandwidth|overhead))|\b(?:less storage|storage (?:savings?|reduction))\b|\bcompress(?:es|ed|ing)?\b/giu,
  ),
  word(
    "OTHER",
    "LOWER",
    /\b(?:communication|network|I\/O|data)[ -](?:cost|volume|overhead|traffic|transfer|movement)s?\b(?! time| latency)|(?<!\b(?:latency|memory|energy|power|time|runtime|storage) )\boverheads?\b|\b(?:FLOPs|MACs|BOPs|multiply-accumulates?|operations|computations?|compute)\b(?! (?:utilization|throughput|efficiency))|\bparameters\b|\barea\b|\btraffic\b|\bbubbles?\b|\b(?:cache |SLO |page )?(?:misses|violations?|failures)\b/giu,
  ),
  word("OTHER", "LOWER", /\b(?:carbon|emissions?)\b(?: footprint)?/giu),
  word("BANDWIDTH", "HIGHER", /\bbandwidth\b(?! utili)/giu),
  word(
    "LATENCY",
    "LOWER",
    /\blatenc(?:y|ies)\b|\b(?:TTFT|TBT|TPOT|ITL|JCT)\b|\btime[ -](?:to|between|per)[ -](?:first |output |next )?tokens?\b|\bresponse times?\b|\binference times?\b|\bdelays?\b|\bslowdowns?\b|\bjob completion times?\b|\btail\b|\btighter SLOs?\b/giu,
  ),
  word(
    "THROUGHPUT",
    "HIGHER",
    /\bthroughputs?\b|\bgoodput\b|\btraining speed\b(?! ?-?up)|\b(?:tokens|frames|requests|samples|images|queries) per second\b|\bQPS\b|\bgeneration speed\b(?! ?-?up)|\b(?:request|generation|serving|decoding|processing) rates?\b|\bmore requests\b|\b[TGP]FLOPS\b|\bservice capacity\b|\bserving capacity\b/giu,
  ),
  word(
    "TIME",
    "LOWER",
    /\b(?:training|compilation|compile|tuning|search|execution|run|running|wall[ -]?clock|total|end-to-end|transfer|simulation|startup|start-up|loading|load|computation|computing|communication|iteration|processing|preprocessing|design|optimization|kernel|solution|makespan|build|data loading|recovery|generation|decoding|prefill|rendering|computational|walltime)[ -]times?\b|\bruntimes?\b(?! (?:performance|systems?|speed|efficiency|support|librar|environment|library))|\bmakespan\b|\bGPU[ -]hours?\b|\btime\b(?= (?:by|of|cost|reduction|from|to))/giu,
  ),
  word(
    "MEMORY",
    "LOWER",
    /\bmemory\b(?![ -](?:bandwidth|access|bound|wall|throughput|hierarch|management|system|subsystem|controller|intensive|constrained|limited|layout|pressure))(?: (?:usage|footprint|consumption|requirements?|cost|overhead|savings?|reduction|use|demand|efficiency))?|\bVRAM\b|\bfootprint\b|\bmemory overhead\b|\bcache size\b|\bKV[ -]cache\b/giu,
  ),
  word(
    "SPEEDUP",
    "HIGHER",
    /\bspeed(?:-| )?ups?\b|\bfaster\b|\baccelerat(?:ion|ions|es|ed|ing|e)\b|\bspeeds?[ -]up\b|\bsped up\b|\bspeeding up\b|\b(?:inference|execution|rendering|processing|reconstruction|runtime|simulation|sampling|end-to-end|kernel|system|application|computational) (?:speed|performance)\b|\bquicker\b|\bspeeds?\b/giu,
  ),
  word("COST", "LOWER", /\b(?:costs?(?![ -]effective)|expenses?|TCO|cheaper|price|dollars?|budget)\b/giu),
  word(
    "ACCURACY",
    "LOWER",
    /\b(?:perplexity|PPL|(?:mean |median |absolute |relative |word |prediction |quantization |numerical |approximation )*errors?(?: rates?)?|RMSE|MSE|MAE|MAPE|FID|WER|FVD|hallucinations?)\b/giu,
  ),
  word(
    "ACCURACY",
    "HIGHER",
    /\b(?:accurac(?:y|ies)|(?:win|success|pass|acceptance|recall|hit|consistency|solve|resolution|completion|detection|correctness) rates?|scores?|pass@\d+|mAP|BLEU|PSNR|SSIM|F1|ROUGE|mIoU|IoU|AUC|quality|precision|recall|top-[15]|correctness|AP|MMLU|fidelity|fitness|correlation)\b/giu,
  ),
  word(
    "SCALE",
    "HIGHER",
    /\b(?:context (?:length|window|size)s?|sequence lengths?|(?:model|batch|hidden) sizes?|longer (?:sequences?|contexts?|inputs?)|longer|larger (?:[\p{L}-]+ )?(?:models?|batch(?:es)?|sequences?|contexts?|graphs?|problems?|inputs?|sizes?)|maximum (?:sequence|input|context|batch)|(?:more|additional) (?:servers|users|models|concurrent)|increase in (?:model )?size|input lengths?|concurrency)\b/giu,
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
  for (const { metric, betterIs, pattern } of words)
    for (const { 0: surface, index } of matchesOf(text, pattern)) {
      const [start, end] = [index, index + surface.length];
      if (!found.some((each) => each.start < end && start < each.end)) found.push({ start, end, metric, betterIs, surface });
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

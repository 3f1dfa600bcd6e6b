import type { Metric } from "../results/metric.js";

/** What sort of quantity a unit counts. */
export type Dimension =
  "RATIO" | "PERCENT" | "POINTS" | "ORDERS" | "RATE" | "TIME" | "BYTES" | "ENERGY" | "MONEY" | "SCORE" | "SIZE" | "COUNT";

/** A unit as texts write it, and as results name it. */
export interface Unit {
  readonly surface: string;
  readonly unit: string;
  readonly dimension: Dimension;
  /** The metric that it is a unit of, where no word says otherwise. */
  readonly metric: Metric;
}

const units = (dimension: Dimension, metric: Metric, rows: readonly (readonly [surface: string, unit: string])[]): Unit[] =>
  rows.map(([surface, unit]) => ({ surface, unit, dimension, metric }));

const per = "(?:/| per | ?/ ?)";

/** All units, the longer spelling before the shorter. A surface is a piece of a regular expression that stands behind a number. */
export const allUnits: readonly Unit[] = [
  ...units("ORDERS", "SPEEDUP", [["orders?[ -]of[ -]magnitude|OOMs?\\b(?! error)", "orders of magnitude"]]),
  ...units("POINTS", "ACCURACY", [
    [
      "(?:absolute )?(?:percentage|percent|accuracy|mAP|AP|F1|BLEU|score)?[ -]?(?:points?|pts?)\\b|pp\\b|p\\.p\\." +
        "|% ?(?:points?|pts?)\\b|% absolute(?:ly)?\\b",
      "points",
    ],
  ]),
  ...units("PERCENT", "OTHER", [["%|percent\\b|per cent\\b", "%"]]),
  ...units("RATE", "THROUGHPUT", [
    ["[TGPEM](?:FLOPS|FLOPs|Flops|flops)(?:/s)?(?: per |/)GPU\\b", "*FLOP/s per GPU"],
    [`[TGPEM](?:FLOPS?|FLOPs|flops?|Flops)${per}(?:s|sec|second)\\b`, "*FLOP/s"],
    ["[TGPEM](?:FLOPS|FLOPs|Flops|flops)(?!\\w|\\/[\\p{L}])(?! model)", "*FLOP/s"],
    ["(?:tera|giga|peta|exa|Tera|Giga|Peta|Exa)[ -]?(?:flops?|FLOPS?|FLOPs)\\b(?: per second)?", "*FLOP/s"],
    ["TOP[Ss]\\b(?!\\/\\p{L}| per (?:watt|joule|W\\b|J\\b))", "TOPS"],
    ["[TGP]OP[Ss]?(?:/s|ps)\\b(?!/\\p{L})|(?:Giga|Tera|Peta)-?[Oo]ps(?:/s(?:ec(?:ond)?)?| per second)", "*"],
    [`(?:[KkM] ?|thousand |million )(?:output |input |generated )?(?:tokens?|tok)${per}(?:s|sec|second)\\b`, "tokens/s"],
    [`(?:output |input |generated )?(?:tokens?|tok)${per}(?:s|sec|second)(?:${per}(?:GPU|NPU|user|device|node|chip))?\\b`, "tokens/s"],
    ["TPS\\b", "tokens/s"],
    [`(?:tokens?|requests?|queries|images?|samples?)(?: per |\\/)(?:hour|minute|h|min)\\b`, "*"],
    [`(?:end-to-end )?(?:frames?)${per}(?:s|sec|second)\\b|(?:end-to-end )?FPS\\b(?!\\/\\p{L})|fps\\b(?!\\/\\p{L})`, "FPS"],
    [`(?:images?|imgs?|img)${per}(?:s|sec|second)\\b`, "images/s"],
    [`(?:samples?|examples?)${per}(?:s|sec|second)\\b`, "samples/s"],
    [`(?:requests?|req|queries)${per}(?:s|sec|second)\\b|[QR]PS\\b`, "requests/s"],
    [`(?:steps?|iterations?|it|iters?)${per}(?:s|sec|second)\\b`, "steps/s"],
    [`[GMK]Keys?${per}(?:s|sec|second)\\b|[GMK]keys${per}s\\b`, "*Key/s"],
    [`(?:T|G|M)?(?:edges|updates|TEPS|GUPS|cells|elements|points|particles|operations|ops)${per}(?:s|sec|second)\\b`, "*"],
    ["(?:\\p{Lu}{2,5} )?\\p{Ll}{4,}s per second\\b", "*"],
  ]),
  ...units("RATE", "BANDWIDTH", [[`[TGMK]i?[Bb](?:yte)?s?${per}(?:s|sec|second)\\b|[TGM]bps\\b|[TGM]BPS\\b`, "*"]]),
  ...units("TIME", "LATENCY", [
    ["ms\\b|milli-?seconds?\\b|msec\\b", "ms"],
    ["us\\b|micro-?seconds?\\b", "us"],
    ["ns\\b|nano-?seconds?\\b", "ns"],
    ["s\\b(?!/| (?:lines?|of)\\b)|secs?\\b|seconds?\\b", "s"],
  ]),
  ...units("TIME", "TIME", [
    ["(?:(?:[KM]|thousand|million) ?)?(?:[AHV]\\d{3} )?GPU[ -]?(?:hours?|hrs?)\\b", "GPU hours"],
    ["GPU[ -]?days?\\b", "GPU days"],
    ["minutes?\\b|mins?\\b", "minutes"],
    ["hours?\\b|hrs?\\b|h\\b(?!\\.)", "hours"],
    ["days?\\b", "days"],
    ["weeks?\\b", "weeks"],
  ]),
  ...units("BYTES", "MEMORY", [
    ["TB\\b|TiB\\b|terabytes?\\b", "TB"],
    ["GB\\b|GiB\\b|gigabytes?\\b", "GB"],
    ["MB\\b|MiB\\b|megabytes?\\b", "MB"],
    ["KB\\b|KiB\\b|kB\\b|kilobytes?\\b", "KB"],
  ]),
  ...units("ENERGY", "ENERGY", [
    [
      "(?:[TGPM]?(?:OPS|OPs|Ops?/s|FLOPS|FLOPs|FLOP/s|CUPS|SOPS)(?:/s)?" +
        `|tokens?|frames?|FPS|images?|inferences?|samples?|queries)${per}(?:J|W|joules?|watts?)\\b`,
      "*",
    ],
    ["[mukM]?W(?![\\w])|(?:milli|kilo|mega)?watts?\\b", "*"],
    ["[mupnkM]?J(?:/(?:token|op|inference|bit|query|frame|MAC))?(?![\\w/])|joules?\\b", "*"],
    ["[kM]Wh\\b", "*"],
  ]),
  ...units("SCORE", "ACCURACY", [
    ["dB\\b", "dB"],
    ["mAP\\b|AP(?:50|75)?\\b", "mAP"],
    ["BLEU\\b", "BLEU"],
    ["PSNR\\b", "PSNR"],
    ["FID\\b", "FID"],
    ["(?:better |lower |higher |worse )?(?:perplexity|PPL|ppl)\\b", "perplexity"],
    ["F1\\b", "F1"],
  ]),
  ...units("SIZE", "SCALE", [
    [
      "(?:B|[Bb]illion)(?:[ -]?(?:(?:trainable |active |activated |learnable |total )?-?parameters?|params?)\\b" +
        "|(?= (?:[\\p{L}-]+ ){0,2}(?:models?|LLMs?|VLMs?)\\b))",
      "B parameters",
    ],
    ["(?:M|[Mm]illion)[ -]?(?:(?:trainable |active |activated |learnable |total )?-?parameters?|params?)\\b", "M parameters"],
    ["(?:T|[Tt]rillion)[ -]?(?:-?parameters?|params?)\\b", "T parameters"],
    ["(?:[KMBT]|k|thousand|million|billion|trillion)?[ -]?tokens?\\b", "tokens"],
    ["(?:[KMk]|million)[ -](?:context|sequence)(?:[ -](?:lengths?|windows?|sizes?))?\\b", "tokens"],
    ["(?:x )?(?:GPUs|NPUs|TPUs|accelerators|FPGAs|CPUs|GCDs)\\b", "GPUs"],
    ["(?:compute |computing )?nodes?\\b", "nodes"],
    ["(?:CPU )?cores?\\b", "cores"],
    ["frames\\b|-frame\\b", "frames"],
  ]),
  ...units("RATIO", "SPEEDUP", [["x(?![\\p{L}\\p{N}])|X(?![\\p{L}\\p{N}])|-?fold\\b| [Tt]imes\\b", "x"]]),
];

/** "K" of "256K tokens", "M" of "4-million-token": a number stays as it is stated, so its scale belongs to the unit. */
export function scaleLetter(written: string): string {
  const found = /^[ -]?(?:(?<letter>[KkMBT])(?![a-zA-Z])|(?<word>thousand|million|billion|trillion))/u.exec(written)?.groups;
  return (found?.["letter"] ?? { thousand: "K", million: "M", billion: "B", trillion: "T" }[found?.["word"] ?? ""] ?? "").toUpperCase();
}

/** The unit that a text writes, as results name it: "TFLOPS" and "teraflops" are TFLOP/s. */
export function canonicalUnit({ unit }: Unit, written: string): string {
  const text = written.trim();
  const scale = scaleLetter(text);
  if ((unit === "tokens" || unit === "tokens/s" || unit === "GPU hours") && scale !== "") return `${scale} ${unit}`;
  if (unit === "*")
    return text
      .replace(/ ?(?:per|\/) ?(?:seconds?|sec|s)\b/u, "/s")
      .replace(/watts?/u, "W")
      .replace(/kiloW/u, "kW")
      .replace(/joules?/u, "J");
  if (!unit.startsWith("*")) return unit;
  const prefix = /^[TGPEMK]/iu.exec(text)?.[0].toUpperCase() ?? "";
  return unit.replace("*", prefix);
}

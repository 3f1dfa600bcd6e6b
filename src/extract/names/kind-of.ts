import type { Kind } from "../../model/model.js";
import { patternOf } from "../text/pattern-of.js";

/** The last words of a noun phrase that say what something is; the first that fits wins. */
const heads: readonly (readonly [Kind, RegExp])[] = [
  [
    "BENCHMARK",
    /\b(?:benchmarks?|benchmark(?:ing)? (?:suite|framework|environment)|data ?sets?|corpus|corpora|test ?suite|test ?bed|leaderboard|challenge)$/iu,
  ],
  [
    "HARDWARE",
    patternOf(
      "iu",
      String.raw`\b(?:(?:hardware|FPGA|ASIC|PIM|neural|AI|inference|transformer|attention|systolic|LLM|DNN|sparse|`,
      String.raw`dataflow|reconfigurable|custom|chiplet|based) accelerators?|accelerators?|processors?|co-?processors?|`,
      String.raw`chips?|(?:hardware|accelerator|processor|chip|GPU|memory) architectures?|NPUs?|SoCs?|supercomputers?|`,
      String.raw`processing (?:units?|cluster|engine)|dataflow unit)$`,
    ),
  ],
  [
    "MODEL",
    patternOf(
      "iu",
      String.raw`\b(?:(?:language|foundation|vision-language|diffusion|\p{L}+-to-\p{L}+|base|MoE|generation|generative|`,
      String.raw`reasoning|embedding|multimodal|world|speech|code|transformer|video|action|vision|dense|sparse|`,
      String.raw`recommendation|pre-?trained|backbone|parameter|hybrid|Mixture-of-Experts|\d+[BM]|agentic|financial|throughput`,
      String.raw`|lightweight|compact|weight|open|parsing) models?|(?:image|video|3D|mesh|motion) generators?|(?:DNN|CNN`,
      String.raw`|ConvNet|neural|network`,
      String.raw`|backbone) architectures?|LLMs?|VLMs?|MLLMs?|models? (?:family|`,
      String.raw`families|series)|famil(?:y|ies) of [\p{L} -]*(?:models|networks|transformers|LLMs|VLMs|ViTs|CNNs|ConvNets|backbones)|vision transformers?|backbones?|`,
      String.raw`(?:backbone|neural|segmentation|detection|convolutional|classification|perception|reconstruction|super-resolution|`,
      String.raw`residual|attention|graph|deep|lightweight|denoising|transformer|generative|recurrent|\p{Lu}\p{L}+) networks?)$`,
    ),
  ],
  [
    "TECHNIQUE",
    patternOf(
      "iu",
      String.raw`\b(?:(?<!(?:distributed|LLM|DNN|GNN|MoE|RL|RLHF|model|parallel|scale|efficient|modular|flexible) )training|learning|decoding`,
      String.raw`|parallelism|pruning|adaptation|fine-?tuning|sampling|quantization|`,
      String.raw`compression|distillation|pre-training|optimization) (?:framework|paradigm|pipeline)$`,
    ),
  ],
  [
    "SYSTEM",
    patternOf(
      "iu",
      // A framework alone is a method; it is software where the word before it says so.
      String.raw`\b(?:(?:simulation|agent\p{L}*|serving|programming|compil\p{L}+|software|deep learning|machine learning|open-source`,
      String.raw`|runtime|development|execution|profiling|deployment|benchmarking|testing|modeling|training and inference|production`,
      String.raw`|distributed|code generation|RL|reinforcement learning|training|orchestration|scheduling|autoscaling|offloading`,
      String.raw`|co-design|GPU|GNN|LLM`,
      String.raw`|(?:LLM|DNN|on-device|distributed|edge(?:-assisted)?|end-to-end) inference|inference serving|heterogeneous|parallel computing) frameworks?`,
      String.raw`|systems?|schedulers?|servers?|(?:trans|co)?compilers?|librar(?:y`,
      String.raw`|ies)|compilers?|engines?|simulators?|toolkits?|tool ?chains?|`,
      String.raw`tools?|platforms?|runtimes?|languages?|DSLs?|packages?|infrastructure|middleware|software(?: stack)?|`,
      String.raw`stack|services?|agents?|code ?base|environments?|emulators?|virtual machines?|API|repository|plugin|`,
      String.raw`debugger|profiler|database|operating system)$`,
    ),
  ],
  [
    "TECHNIQUE",
    patternOf(
      "iu",
      String.raw`\b(?:framework|approach|method|algorithm|technique|strategy|mechanism|scheme|paradigm|procedure|policy|`,
      String.raw`formulation|kernels?|optimizer|format|design|methodology|solution|module|layer|architecture|attention|`,
      String.raw`modification|variant|implementation|protocol|heuristic|function|loss|abstraction)e?s?$`,
    ),
  ],
];

const phraseEnd = patternOf(
  "iu",
  String.raw`[.;:()"]|, (?:and|which|that|with|an?|the|we|it|where|designed|built|enabling|called|named|to|for|`,
  String.raw`featuring|achieving)\b| (?:that|which|for|to|with|by|in|on|at|from|designed|engineered|`,
  String.raw`optimized|inspired|developed|built|based|using|where|`,
  String.raw`capable|empowered|equipped|written|discovered|derived|comprising|incorporating|spanning|leveraging|combining`,
  String.raw`|enabling|aimed|tailored|as|via|specifically|supporting|whose|it|is|are|we|`,
  String.raw`-|able|trained|consisting|integrating|through|under|across|towards?)\b`,
);

/** The noun phrase that a text begins with: "a fast sorting library for …" → "fast sorting library". */
function headPhrase(text: string): string {
  const body = text
    .replace(/ \([^()]{1,40}\)/gu, "")
    .replace(/^[\s,]*(?:(?:an?|the|our|one|its|of|new|novel|first|set|suite|collection|series)\b[\s,]*)*/iu, "");
  const end = phraseEnd.exec(body)?.index ?? body.length;
  const phrase = body.slice(0, Math.min(end, 110)).trim();
  // "a framework of three parts" is a framework; "a family of models" is looked at whole.
  return /^famil/iu.test(phrase) ? phrase : (phrase.split(/ of /u, 1)[0] ?? phrase);
}

/** The kind that the last word of a noun phrase names; null where it says nothing. */
export function kindOfPhrase(phrase: string): Kind | null {
  for (const [kind, pattern] of heads) if (pattern.test(phrase)) return kind;
  return null;
}

/** The kind that the noun phrase says with which a text begins: "a benchmark and the first study" is a benchmark. */
function kindSaid(text: string): Kind | null {
  const phrase = headPhrase(text);
  const [first = phrase] = phrase.split(/ and (?:an? |the )?/u, 1);
  return kindOfPhrase(first) ?? kindOfPhrase(phrase) ?? kindOfPhrase(listed.exec(text)?.groups?.["last"] ?? "");
}

/** "an end-to-end training, testing, and serving platform": the last of the words before one noun. */
const listed = /^[\s,]*(?:[\p{L}-]+ ){1,4}?[\p{L}-]+(?:, [\p{L}-]+){1,4},? and (?<last>[\p{L}-]+(?: [\p{L}-]+)?)/u;

const calling = String.raw` (?:called|named|termed|dubbed|coined|namely|i\.e\.,|denoted as|referred to as|which we (?:name|call|term)) (?:the )?["']?$`;

/** Where a text ends in a word that says how something is called: a noun is looked for nowhere else. */
const callsIt = new RegExp(calling, "u");

const calledNoun = new RegExp(String.raw`(?<noun>[\p{L} -]{3,60}?),?${calling}`, "u");

/** "We present a fast sorting library, Foo": what it is stands before its name. "On two benchmarks, Foo" says nothing of Foo. */
const apposed = /\b(?:an?|our|new|novel) (?<noun>(?:(?!(?:on|across|in|over|under|with|using|and)\b)[\p{L}-]+ ?){1,6}), $/u;

/** What the words around a name say of its kind: what follows it in apposition, what stands before it. Null where nothing is said. */
export function kindInContext(before: string, after: string): Kind | null {
  const apposition =
    /^(?:-(?:M?LLM|VLM|VLA|LM))?s?\)?(?:'s)?(?: \([^()]{1,60}\))?(?:,| -|:| is| are) (?=(?:an?|the|our|one of|open-source|novel|new)\b)/iu.exec(
      after,
    );
  const said = apposition ? after.slice(apposition[0].length) : "";
  const appositive = apposition ? kindSaid(said) : null;
  const isBuilt =
    /\b(?:implement|build|built|release|open-source)(?:s|ed)? (?:an? |the )?$/iu.test(before) ||
    /^[^.;,]{0,60}\bframework for (?:writing|building|developing|programming|running|deploying|serving)\b/iu.test(said);
  if (appositive === "TECHNIQUE" && isBuilt && /\bframework\b/iu.test(said)) return "SYSTEM";
  if (appositive) return appositive;
  const follows = /^ (?:\([^()]{1,40}\) )?(?<noun>\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*)?)/u.exec(after)?.groups?.["noun"] ?? "";
  const direct = [follows, follows.split(" ", 1)[0] ?? ""].map(kindOfPhrase).find((kind) => kind !== null);
  if (
    direct &&
    patternOf(
      "u",
      String.raw`^(?:\p{Ll}+ ){0,1}(?:system|library|compiler|engine|benchmark|data ?set|model|simulator|toolkit|accelerator`,
      String.raw`|algorithm|method|programming)\b`,
    ).test(follows)
  )
    return direct;
  const called =
    (callsIt.test(before) ? calledNoun.exec(before)?.groups : undefined) ??
    (before.endsWith(", ") ? apposed.exec(before)?.groups : undefined) ??
    (before.endsWith("(") ? /\b(?:[Oo]ur|[Pp]roposed) (?<noun>[\p{Ll} -]{3,50}),? \($/u.exec(before)?.groups : undefined) ??
    (before.endsWith(" ") ? /\b[Oo]ur (?<noun>[\p{L} -]{3,50}) $/u.exec(before)?.groups : undefined);
  const noun = called?.["noun"]?.split(/\b(?:an?|the|our|novel|new|propose|present|introduce)\b/iu).at(-1);
  return noun === undefined
    ? null
    : kindOfPhrase(/^famil|^series/u.test(noun.trim()) ? noun.trim() : noun.trim().replace(/ (?:for|of|to|in) [\p{L} -]*$/u, ""));
}

/** The kind that a subtitle says: "Foo: A Library for …". What "Foo: Training Models" is about is not what it is, but for "Towards a Model". */
export const kindOfSubtitle = (subtitle: string): Kind | null =>
  /^\s*(?:\p{L}+ing|Towards?(?! (?:an?|the first) )|How|Why|Beyond)\b/iu.test(subtitle)
    ? null
    : kindSaid(subtitle.replace(/^\s*Towards? /iu, ""));

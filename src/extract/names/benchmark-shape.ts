import { matchesOf } from "../text/matches.js";
import { patternOf } from "../text/pattern-of.js";
import type { Thing } from "./thing.js";

/** A benchmark or data set that a text names, whether or not the graph has met it. */
export interface ShapedBenchmark {
  readonly start: number;
  readonly end: number;
  readonly thing: Thing;
}

/** Names that nothing else has: those of well-known tests, and words that end as the names of tests do. */
const known = patternOf(
  "gu",
  String.raw`(?<![\p{L}\p{N}-])(?:MMLU(?:-Pro|-Redux)?|C-Eval|CMMLU|GSM-?8[Kk]|MATH[- ]?500|AIME(?:[ -]?(?:20)?2\d)?|GPQA(?:-Diamond)?`,
  String.raw`|MBPP\+?|HumanEval\+?|LiveCodeBench|ARC-[CE]|HellaSwag|PIQA|Wino[Gg]rande|BoolQ|OpenBookQA|TruthfulQA|LAMBADA|RULER|IFEval`,
  String.raw`|WikiText-?\d*|CIFAR-?100?|ImageNet(?:-1[Kk]|-21[Kk])?|Imagenette|COCO|ADE20K|Cityscapes|KITTI|nuScenes|ScanNet(?: ?[Vv]2|\+\+)?`,
  String.raw`|Mip-?NeRF ?360|Tanks (?:and|&) Temples|DL3DV|RealEstate10K|Kinetics-\d+|UCF-?101|VideoMME|Video-MME|MLVU|EgoSchema|LibriSpeech`,
  String.raw`|ShareGPT|LMSYS-Chat-1M|AlpacaEval(?: 2(?:\.0)?)?|NIAH|Needle[- ]in[- ]a[- ]Haystack|InfiniteBench|SuperGLUE|GLUE|SQuAD(?: ?v?[12](?:\.\d)?)?`,
  String.raw`|FFHQ|LSUN|CelebA(?:-HQ)?|MJHQ-?30[Kk]|PartiPrompts|DrawBench|Spec-?Bench|OGBN?-\p{L}+|ogbn-\p{L}+|CORe50|LIBERO|SWE-[Bb]ench(?: \p{Lu}\p{Ll}+)?`,
  String.raw`|\p{Lu}[\p{L}\p{N}]*-?(?:Bench|QA|Eval)(?:[- ]?[vV]?\d(?:\.\d)?|\+)?(?:-\p{Lu}\p{L}{0,8})?)(?![\p{L}\p{N}])`,
);

const name = String.raw`(?:\p{Lu}|\d\p{Lu})[\p{L}\p{N}+]*(?:[-.][\p{L}\p{N}+]+)*(?: \p{Lu}[\p{L}\p{N}+-]*){0,2}`;

/** "on the Foo dataset", "the Foo and Bar benchmarks": what the word behind tells. */
const called = patternOf(
  "gu",
  String.raw`(?:\b(?:[Oo]n|[Aa]cross|[Uu]sing|[Ff]rom|in|with|of) (?:the )?|, (?:and )?|\b(?:and|the) )(?<name>`,
  name,
  String.raw`)(?= (?:(?!for|of|and|on|in|as|with|to|from|by)\p{Ll}[\p{Ll}-]+ ){0,2}(?:benchmarks?|data ?sets?|test ?suite|corpus|leaderboard)\b)`,
);

/** "on the Foo, Bar, and Zed datasets": a list before the word. */
const listedBefore = patternOf(
  "gu",
  String.raw`\b(?:on|across|using|of|including|with|the) (?:the )?(?<list>(?:${name}(?:, (?:and )?`,
  String.raw`| and )){1,6}${name})(?= (?:\p{Ll}[\p{Ll}-]+ ){0,2}(?:benchmarks|data ?sets)\b)`,
);

/** "90 % accuracy on Foo1", "an F1 of 0.8 on FooSet": what a quality is measured on, where it is called neither a model nor a device. */
const scoredOn = patternOf(
  "gu",
  String.raw`\b(?:accuracy|F1(?:[ -]scores?)?|mAP|mIoU|FID|PSNR|perplexity|AUC|BLEU|ROUGE(?:-L)?|WER)(?: scores?)?(?: of (?:up to )?[\d.]+ ?%?)? on (?:the )?`,
  String.raw`(?<name>(?=[\p{L}\p{N}-]*(?:\p{Ll}\p{Lu}|\p{Lu}{2}|\p{L}\d))\p{Lu}[\p{L}\p{N}-]*)(?=[,.;)]|$| (?:and|with|while|using|at|compared|over|under)\b)`,
);

/** Parts of names that models and devices have. */
const noTest =
  /VLA|GPT|LLa|Llama|Net|ViT|BERT|Qwen|YOLO|Mamba|Gemma|Phi|GPU|CPU|NPU|FPGA|RTX|[AHBV]\d00|MI\d|Former|Diffusion|FLUX|SDXL|W\dA\d|-\d+(?:\.\d)?B/u;

/** "benchmarks (Foo, Bar and Zed)", "data sets such as Foo and Bar": what the word before tells of each member of the list. */
const listed = patternOf(
  "gu",
  String.raw`\b(?:benchmarks?|data ?sets?|corpora|test suites|traces)(?:,? (?:such as|like|including|namely) | \((?:e\.g\.,? |i\.e\.,? |such as )?|, )(?<list>`,
  name,
  String.raw`(?:(?:, and |, | and |\/)`,
  name,
  String.raw`){0,7})`,
);

/** The benchmarks that a text names by names that only benchmarks have, or calls so. */
export function benchmarksIn(text: string): ShapedBenchmark[] {
  const make = (found: string, start: number): ShapedBenchmark => ({
    start,
    end: start + found.length,
    thing: { id: null, kind: "BENCHMARK", name: found },
  });
  return [
    ...matchesOf(text, known).map(({ 0: found, index }) => make(found, index)),
    ...matchesOf(text, called).map(({ 0: whole, index, groups }) =>
      make(groups?.["name"] ?? "", index + whole.lastIndexOf(groups?.["name"] ?? "")),
    ),
    ...matchesOf(text, scoredOn)
      .filter(({ groups }) => !noTest.test(groups?.["name"] ?? ""))
      .map(({ 0: whole, index, groups }) => make(groups?.["name"] ?? "", index + whole.lastIndexOf(groups?.["name"] ?? ""))),
    ...[...matchesOf(text, listed), ...matchesOf(text, listedBefore)].flatMap(({ 0: whole, index, groups }) => {
      const list = groups?.["list"] ?? "";
      const from = index + whole.length - list.length;
      return matchesOf(list, member).map((each) => make(each[0], from + each.index));
    }),
  ].filter(({ thing }) => !notOne.test(thing.name));
}

const member = new RegExp(name, "gu");

/** What stands there and is no name of a test: devices, models in general, the first word of a sentence. */
const notOne = patternOf(
  "u",
  String.raw`^(?:(?:NVIDIA|AMD|Intel|GPUs?|CPUs?|LLMs?|VLMs?|AI|ML|RGB-D|The|These|This|Our|We|In|It|Both|All|Extensive`,
  String.raw`|Standard|Java|Python|Rust|NLP|RL|CV|VQA|QA|ML|ASR|TTS|RAG|MoE|CAD|SLAM|RGB|CUDA|KV|English|Chinese|Korean`,
  String.raw`|Japanese|German|Arabic|ROUGE|BLEU|METEOR)\b.*|\dD|.|\p{Lu}QA`,
  String.raw`|(?:KB|MC|Doc)QA|.*-(?:focused|based|style|like|oriented|level|scale))$`,
);

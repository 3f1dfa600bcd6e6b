import type { Thing } from "./thing.js";
import { matchesOf } from "../text/matches.js";
import { patternOf } from "../text/pattern-of.js";

/** A model that a text names, by the shape of its name. */
export interface ShapedModel {
  readonly start: number;
  readonly end: number;
  readonly thing: Thing;
}

/** Families of models that papers measure with. A version or size behind one makes the name of a member. */
const families =
  "(?:Code ?)?L[Ll]a[Mm][Aa]|Code[Ll]lama|TinyLlama|OpenLLaMA|Qwen(?:-?VL)?|QwQ|GPT(?:-J|-NeoX?)?|gpt-oss|" +
  "Gemma|Gemini|Mistral|Mixtral|Ministral|DeepSeek(?:-?(?:Coder|MoE|LLM|Math|VL))?|Phi|Falcon|OPT|BLOOMZ?|" +
  "T5|Flan-T5|mT5|BERT|RoBERTa|ViT|DeiT|Swin|ResNet|ResNeXt|VGG|EfficientNet|MobileNet|YOLO|" +
  "Stable Diffusion|SDXL|SD|FLUX|PixArt|DiT|Claude|Yi|Baichuan|ChatGLM|GLM|InternLM|InternVL|Vicuna|Pythia|" +
  "MPT|PaLM|Whisper|CLIP|LLaVA(?:-(?:OneVision|NeXT|Next|Video))?|OpenVLA|Kimi|MiniMax|Grok|StarCoder|" +
  "StableLM|Nemotron|OLMoE?|Mamba|RWKV|Granite|Hunyuan(?:Video)?|Wan|CogVideoX?|Open-?Sora|Llama-?Guard|" +
  "Ernie|ERNIE|PanGu|Pangu|o\\d";

const size = "\\d+(?:\\.\\d+)?[BMT]";
const suffix = "(?:-(?:Instruct|Chat|Base|Coder|Distill|Turbo|Lite|Large|Small|Medium|Preview|Mini|V\\d(?:\\.\\d)?|R1|A\\d+B|it|hf))";

const member = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${families})(?:[- ]?[vV]?\\d{1,3}(?:\\.\\d{1,2})?(?![\\p{L}\\p{N}%]|\\.\\d))?(?:[- ](?:Instruct|Chat|Coder|Math|VL))?` +
    `(?:[- ]?(?:\\d+x)?${size}|[- ](?:Large|Base|Small|Huge|XL|Turbo|Pro|Flash|Sonnet|Opus|Haiku|Scout|Maverick|Nano` +
    `|Tiny)|(?<=\\d))${suffix}?(?![\\p{L}\\p{N}])`,
  "gu",
);

const sized = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:\\p{Lu}|(?!(?:sub|near|over|under|roughly|about|class|from|with)-)\\p{Ll}{3,12}(?=[\\p{Lu}\\d]|-\\d))` +
    `[\\p{L}\\p{N}.]*(?:-[\\p{L}\\p{N}.]+)?-(?:\\d+x)?${size}${suffix}?(?![\\p{L}\\p{N}])`,
  "gu",
);

/** Names of models that mean a model without a version or size. */
const whole = patternOf(
  "gu",
  String.raw`(?<![\p{L}\p{N}-])(?:HunyuanVideo(?:-[\p{L}\d.]+)?|CogVideoX(?:-\dB)?|PixArt-(?:Σ|α|Sigma|[Aa]lpha)|FLUX(?:\.1)?(?:-(?:dev|schnell|\[dev\]))?`,
  String.raw`|Flux(?:\.1)?(?:-(?:dev|schnell))?|Qwen-Image|SDXL(?:-Turbo)?|LLaDA(?:-MoE|-\dB|-1\.5)?|DINOv[23]|Depth ?Anything ?V?\d?|T5Gemma`,
  String.raw`|PixArt(?!-[\p{L}Σα])|OpenSora|AlphaFold-?[23]?`,
  String.raw`|W[Aa][Nn] ?2\.\d|AlexNet|GoogLeNet|DenseNet(?:-\d+)?|SqueezeNet|ShuffleNet(?:[Vv]2)?|MnasNet|MobileNets?(?:-?[Vv]\d)?`,
  String.raw`|VGGNet|DeepSpeech2?|Inception-?[vV]?\d|SmolLM\d?(?:-\d+(?:\.\d)?[BM])?|SmolVLM\d?|Self-Forcing|Open-Sora`,
  String.raw`|(?:Distil|Mobile|Tiny)BERT|ALBERT|DeBERTa(?:-?[Vv]\d)?|ELECTRA|XLNet|OpenPose`,
  String.raw`|(?:ViT|DeiT|Swin)-(?:Tiny|Small|Base|Large|Huge|[TSBLH])(?:\/\d{1,2})?|[Pp]hi-?\d(?:\.\d)?-(?:mini|small|medium`,
  String.raw`|vision)(?:-\d+k)?(?:-[Ii]nstruct)?|GPT-?[45](?:\.\d)?(?:o|-mini|-[Tt]urbo)?`,
  String.raw`|Claude(?:[- ](?:Sonnet|Opus|Haiku))?[- ]\d(?:\.\d)?(?:[- ](?:Sonnet|Opus|Haiku))?)(?![\p{L}\p{N}])`,
);

const called = String.raw`(?:\p{Lu}|\p{Ll}\p{Lu})[\p{L}\p{N}]*(?:[-.][\p{L}\p{N}]+)*(?: \d(?:\.\d)?(?![\p{N}%x]))?`;

/** "models such as Foo and Bar", "two foundation models, Foo and Bar": what the word before tells of each member of the list. */
const listed = patternOf(
  "gu",
  String.raw`\b(?:models|LLMs|VLMs|MLLMs|VLAs|backbones)(?:,? (?:such as|like|including|namely) | \((?:e\.g\.,? |i\.e\.,? |such as )?|, | )(?<list>`,
  called,
  String.raw`(?:(?:, and |, | and )`,
  called,
  String.raw`){1,5})`,
);
const each = new RegExp(called, "gu");
const noModel = /^(?:[\p{Lu}]\p{Ll}+|LLMs?|VLMs?|GPUs?|CPUs?|[\p{L}]{1,2}|.*(?:Bench|QA|Eval))$/u;

/**
 * The models that a text names by names of known shapes: a family with a version or size, anything with a size behind a hyphen, and what a list
 * calls models.
 */
export function modelsIn(text: string): ShapedModel[] {
  const found = [...matchesOf(text, member), ...matchesOf(text, sized)].filter(
    ({ 0: name }) => !/^\p{L}+$|^(?:MovieLens|LAION|COYO|LMSYS|RedPajama|CC)\b/u.test(name),
  );
  const inLists = matchesOf(text, listed).flatMap(({ 0: all, index, groups }) => {
    const list = groups?.["list"] ?? "";
    return matchesOf(list, each)
      .filter(({ 0: name }) => !noModel.test(name))
      .map((match) => ({ 0: match[0], index: index + all.length - list.length + match.index }));
  });
  return [...found, ...matchesOf(text, whole), ...inLists].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    thing: { id: null, kind: "MODEL", name },
  }));
}

/** True for the whole name of a member of a family that papers measure with. */
export const isOfKnownFamily = (name: string): boolean => matchesOf(name, member).some(({ 0: found }) => found === name);

/** Sizes that share the name before them: "OPT-30B/66B/175B", "Qwen3-8B and 14B". */
const sibling = new RegExp(`^(?:/|, |, and | and | or )(?<size>${size})(?![\\p{L}\\p{N}-])`, "u");

const sizeAtEnd = new RegExp(`${size}$`, "u");

/** The sizes that follow a name with a size, each with the whole name that it stands for. */
export function siblingSizes(
  text: string,
  end: number,
  name: string,
): { readonly start: number; readonly end: number; readonly name: string }[] {
  const own = sizeAtEnd.exec(name);
  const siblings: { start: number; end: number; name: string }[] = [];
  if (!own) return siblings;
  for (let at = end; ;) {
    const next = sibling.exec(text.slice(at, at + 24));
    const found = next?.groups?.["size"];
    if (!next || found === undefined || /^ (?:param|token)/u.test(text.slice(at + next[0].length))) return siblings;
    const until = at + next[0].length;
    siblings.push({ start: until - found.length, end: until, name: name.slice(0, own.index) + found });
    at = until;
  }
}

/** Billions of parameters that the name of a model tells; null where it tells none. */
export function parametersOf(name: string): number | null {
  const found = /(?:^|[^\p{L}\p{N}.x])(?<count>\d+(?:\.\d+)?)(?<unit>[BMT])(?![\p{L}\p{N}])/u.exec(name)?.groups;
  if (!found) return null;
  const scale = { B: 1, M: 0.001, T: 1000 }[found["unit"] ?? "B"] ?? 1;
  return Number((Number(found["count"]) * scale).toPrecision(6));
}

/** Patterns of names, to build cues with. */

/** A word that may be a name or a part of one: a capital in it, or a digit in what is hyphenated. */
const word =
  "(?:\\p{Lu}[\\p{L}\\p{N}+^_@*'-]*(?:\\.\\p{L}[\\p{L}\\p{N}]*|\\.\\p{N}+(?:-[\\p{L}\\p{N}]+)*)?" +
  "|\\p{Ll}{1,8}[-.]?\\p{Lu}[\\p{L}\\p{N}+^_-]*|\\p{N}\\p{Lu}[\\p{L}\\p{N}-]+" +
  "|\\p{N}{1,4}(?:\\.\\p{N}+)?[BM](?![\\p{L}\\p{N}]))";

/** One to five words that look like a name. */
export const plainName = `${word}(?: (?:${word}|[vV]?\\p{N}{1,2}(?:\\.\\p{N})?(?![\\p{L}\\p{N}%.]))){0,4}`;

/** The same as a named group. */
export const name = `(?<name>${plainName})`;

/** A word with a second capital in it. It is not sought in longer ones: each of their letters would be looked at from each of their beginnings. */
export const mixedCase = "\\p{Lu}[\\p{Ll}\\p{Lt}\\p{Lm}\\p{Lo}\\p{N}+-]{0,60}\\p{Lu}[\\p{L}\\p{N}+-]{0,60}";

/** A name in lower case, which only the strongest cues tell from other words: hyphenated, or with a digit. */
export const lowerName = "(?<lower>\\p{Ll}[\\p{Ll}\\p{N}]*(?:[-.][\\p{L}\\p{N}]+|\\p{N}+)[\\p{L}\\p{N}]*(?:@[\\p{L}\\p{N}]+)?)";

/** A short form in brackets. */
export const shortForm = "[\\p{Lu}\\d][\\p{L}\\d+-]{1,14}|\\p{Ll}{1,3}\\p{Lu}[\\p{L}\\d-]{1,12}";

/** Two to eight words that are written with capitals, but for the small ones between them. */
export const capitalised =
  "(?!(?:This|These|Those|Such|Each|Both|All|Its|Their|We|It|In|On|For|With|By|To|As|While|When)\\b)" +
  "\\p{Lu}[\\p{L}\\p{N}-]*(?: (?:of|and|for|in|on|with|to|the|by|via|from|then) \\p{Lu}[\\p{L}\\p{N}-]*| \\p{Lu}[\\p{L}\\p{N}-]*){1,7}";

/** What a paper calls what it made. */
export const product =
  "(?:approach|method|framework|system|algorithm|technique|model|library|solution|tool|toolkit|compiler|engine|architecture|design|scheme" +
  "|strategy|mechanism|benchmark|data ?set|suite|simulator|accelerator|kernel|optimizer|platform|package|language|runtime|pipeline|scheduler" +
  "|paradigm|profiler|methodology|debugger|prototype|implementation|agent|format|corpus|DSL|module|formulation|policy" +
  "|data type|block|procedure|protocol|infrastructure|layer|network|operator|solver|code ?base|toolbox|toolchain|interface|backend|environment|stack" +
  "|metric|index|variant|processor|chip|plugin|extension|series|abstraction|heuristic|loss|objective)s?";

/** Words that praise or place what follows: no name begins with them. */
export const praise =
  "novel|new|simple|efficient|effective|fast|faster|general|generic|unified|lightweight|scalable|flexible|practical|comprehensive|systematic|principled" +
  "|holistic|robust|optimized|improved|innovative|specialized|dedicated|custom|customized|tailored|powerful|modular|high-performance|end-to-end" +
  "|state-of-the-art|open-source|fully|highly|full|complete|automated|automatic|accurate|original|additional|alternative|elegant|versatile" +
  "|plug-and-play|training-free|hardware-efficient|memory-efficient|energy-efficient|cost-effective|compact|two-stage|three-stage|theoretical|formal";

/** Two to five words in lower case that a name may be made of, without the word for what it is, as a named group. */
export const loosePhrase =
  `(?<phrase>(?!(?:an?|the|our|two|three|to|how|that|and|its|it|first|same|${praise})\\b)\\p{Ll}[\\p{Ll}\\d-]+` +
  `(?: (?!(?:${product}|for|to|that|which|with|in|on|of|by|and|as|via|using|based|where|called|named|is|are|has|can)(?![\\p{L}\\d-]))[\\p{Ll}\\d-]+){1,4})`;

/** A word that stands wherever `weMade` matches: a sentence without it need not be tried. */
export const speaksOfPaper = /\b(?:[Ww]e|[Tt]his|paper|authors)\b/u;

const speaker =
  "(?:[Ww]e|[Tt]his (?:paper|work|article|study|report|letter|manuscript|technical report|project|thesis)|[Tt]he (?:present )?(?:paper|authors)" +
  "|authors)(?: (?:have|has|are|first|then|also|further|therefore|thus|hence|next|here|now|finally|consequently|additionally|instead|formally" +
  "|recently|successfully|jointly))?,? ";

/** Who speaks where a paper says what it made. */
export const weMade =
  `(?:${speaker}` +
  "(?:present|propose|introduce|develop|describe|release|devise|unveil|build|built|design|contribute|open-source" +
  "|create|implement|provide|offer|announce|explore|investigate|study|establish|construct|advocate|formulate)(?:s|e?d)?" +
  "(?: and (?:present|propose|introduce|develop|describe|release|evaluate|implement|design|open-source|build|benchmark" +
  "|analyze|study|deploy|prototype)(?:s|e?d)?)?)";

/** The same with the verbs that are said of nothing but what is new. */
export const weMake =
  `(?:${speaker}(?:present|propose|introduce|develop|devise|design|contribute|create|derive)(?:s|e?d)?` +
  "(?: and (?:present|propose|introduce|develop|evaluate|implement|design|build|benchmark|analyze|study|deploy|prototype)(?:s|e?d)?)?)";

const stopWords = new Set(
  (
    "llm llms gpu gpus cpu cpus npu npus tpu tpus ai ml dl dnn dnns cnn cnns rnn rnns gnn gnns moe moes vlm vlms nlp hpc cuda kv sota api apis " +
    "fp8 fp16 fp32 bf16 int8 int4 slo slos rl gan gans ram vram hbm sram dram io i/o os pcie nvme ssd ssds flop flops iot cv asr tts rag ide " +
    "lm lms large language models model attention transformer transformers inference training deep learning machine " +
    "neural networks network kernel kernels " +
    "graphics processing unit units experiments experimental results code project the this these our we in on for to it its an a however moreover " +
    "first second third finally furthermore additionally specifically unlike existing recent while with by as at from and artificial intelligence " +
    "jit aot dag mixture-of-experts mcu mcus dsp dsps soc socs isa isas pim hls dma dnn mllm mllms vla vlas dit dits " +
    "cot rlhf sft ptq qat nas ssm ssms ar sd hw sw " +
    "state-of-the-art github https here work paper method framework system algorithm key evaluation " +
    "extensive compared based using multiple several various many some most each other both different numerous additional further overall " +
    "python c c++ rust java pytorch triton linux natural processing computer vision high-performance computing reinforcement ii iii iv vs"
  ).split(" "),
);

/** Number formats, and which of them weights and activations have. */
const format = /^(?:W\d+A\d+(?:KV\d+)?|(?:FP|INT|UINT|BF|TF)\d+|(?:NV|MX)FP\d|E\dM\d)$/u;

/** What a name is not: a quality of something else. */
const quality =
  /-(?:free|based|aware|like|style|level|driven|centric|efficient|guided|quantized|budget|only|scale|time|wise|agnostic|specific|friendly)$/u;

/** True for a word that everybody in the field uses: no name of something new. */
export const isFieldWord = (text: string): boolean =>
  quality.test(text) ||
  format.test(text) ||
  text
    .toLowerCase()
    .split(/\s+/u)
    .every((each) => stopWords.has(each) || (each.length > 3 && stopWords.has(each.replace(/s$/u, ""))));

/** A name without what does not belong to it: an article before it, a sign behind it, words of the field around it. */
export function trimName(text: string): string {
  return text
    .replace(/^(?:The|A|An|Our|We|This|In|On|For|With|By|To|New|Novel|Introducing|Towards?) (?=\S)/u, "")
    .replace(/[.,;:'*^_-]+$/u, "")
    .replace(/'s$/u, "");
}

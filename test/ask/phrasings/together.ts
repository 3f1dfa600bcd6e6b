import type { Phrasing } from "./phrasing.js";

/** Several things beside one another: compared, connected, in disagreement, over time. */
export const together: readonly Phrasing[] = [
  ["FlashAttention-2 vs FlashAttention-3", "compare", "FlashAttention-2 and FlashAttention-3"],
  ["compare vLLM, SGLang and TensorRT-LLM", "compare", "vLLM, SGLang and TensorRT-LLM"],
  ["difference between LoRA and QLoRA", "compare", "LoRA and QLoRA"],
  ["What is the difference between AWQ and GPTQ?", "compare", "AWQ and GPTQ"],
  ["How do vLLM and Orca compare?", "compare", "vLLM and Orca"],
  ["how does vLLM perform against Orca", "compare", "vLLM and Orca"],
  ["how are FlashAttention and Triton connected", "paths", "steps apart", "Triton uses tiling"],
  ["path between LoRA and Transformer", "paths", "steps apart", "GPT-2 uses Transformer"],
  ["how is vLLM related to PagedAttention", "paths", "vLLM and PagedAttention are 1 step apart"],
  [
    "what is similar to FlashAttention",
    "related",
    "Most related to FlashAttention are FlashAttention-2, FastAttention, Binary Block Masking, ",
  ],
  ["alternatives to vLLM", "related", "Most related to vLLM are vAttention, PagedAttention, FlashInfer, FBGEMM and EnergonAI"],
  ["what is related to LoRA", "related", "Most related to LoRA are QLoRA, PiSSA, DoRA, LongLoRA and LoRA+"],
  ["where do papers disagree", "disagreements", "disagreements"],
  ["do papers disagree about sequence parallelism", "disagreements", "disagreement about sequence parallelism"],
  ["which numbers contradict each other on the P100", "disagreements", "disagreements on P100"],
  ["record throughput on the H100", "records", "No results that say their whole context may be compared"],
  ["records for accuracy on ImageNet", "records", "No results that say their whole context may be compared"],
  ["how do FlashAttention and xFormers differ", "compare", "FlashAttention and xFormers"],
  ["FlashAttention versus FlashAttention-2", "compare", "FlashAttention and FlashAttention-2"],
  ["contrast GPTQ with AWQ", "compare", "GPTQ and AWQ"],
  [
    "How does PagedAttention relate to FlashAttention?",
    "paths",
    "steps apart",
    "vLLM implements PagedAttention, vLLM supports Ampere, FlashAttention supports Ampere",
  ],
  ["what do vLLM and SGLang have in common", "compare", "vLLM and SGLang"],
  ["Do any results contradict each other?", "disagreements", "disagreements"],
  [
    "contradictory results about FlashAttention",
    "disagreements",
    "This graph holds no numbers about FlashAttention that exclude each other",
  ],
  [
    "path from FlashAttention-4 to online softmax",
    "paths",
    "FlashAttention-3 extends FlashAttention-2, FlashAttention-2 extends FlashAttention",
  ],
  ["H100 vs MI300X", "compare", "H100: released 2022, 80 GB; MI300X: released 2023, 192 GB"],
];

/** What words say of the category of a method; the first that fits wins. */
const categories: readonly (readonly [string, RegExp])[] = [
  ["QUANTIZATION", /quantiz|low-bit|\b[248]-bit|binari[sz]ation/iu],
  ["DECODING", /speculative|decoding|sampling steps|few-step/iu],
  ["CODE_GENERATION", /kernel generation|code generation|generat\w+ (?:\w+ ){0,3}(?:kernels|code|programs)|program synthesis/iu],
  ["SPARSITY", /spars|prun|token (?:dropping|merging|reduction)/iu],
  ["FINE_TUNING", /fine-?tun|adapter|LoRA|PEFT/iu],
  ["OFFLOADING", /offload/iu],
  ["CACHING", /KV[ -]?cache|caching|prefix cache/iu],
  ["PARALLELISM", /parallelism|distributed training|sharding|pipeline-parallel/iu],
  ["COMMUNICATION", /all-?reduce|collective|communication/iu],
  ["ATTENTION", /attention/iu],
  ["SERVING", /serving|request|inference engine|disaggregat/iu],
  ["SCHEDULING", /schedul|placement|autoscal|orchestrat/iu],
  ["COMPILATION", /compil|tensor program|auto-?tun|code transformation/iu],
  ["KERNEL", /kernel|GEMM|matrix multiplication/iu],
  ["RENDERING", /render|radiance|gaussian splat|graphics/iu],
  ["PERFORMANCE_MODEL", /performance model|predict\w* (?:the )?(?:performance|latency|memory|energy)|cost model/iu],
  ["SIMULATION", /simulat/iu],
  ["NUMERIC_FORMAT", /number format|floating-point format|data type|data format/iu],
  ["OPTIMIZER", /optimizer|gradient descent|second-order/iu],
  ["MEMORY", /memory/iu],
  ["TRAINING", /training|pre-?train/iu],
  ["ARCHITECTURE", /architecture|transformer|network|layer/iu],
];

/** The category that title and description of a method speak of: one of the vocabulary `TechniqueCategory`. */
export function categoryOf(...texts: readonly string[]): string {
  for (const text of texts) {
    const found = categories.map(([category, pattern]) => ({ category, at: text.search(pattern) })).filter(({ at }) => at >= 0);
    if (found[0]) return found[0].category;
  }
  return "OTHER";
}

const systemTypes: readonly (readonly [string, RegExp])[] = [
  ["COMPILER", /compiler/iu],
  ["SIMULATOR", /simulator|emulator/iu],
  ["LIBRARY", /librar|package|code ?base/iu],
  ["LANGUAGE", /language(?! model)|DSL/u],
  ["AGENT", /agent/iu],
  ["INFERENCE_ENGINE", /(?:inference|serving) (?:engine|system|framework)|inference engine|serving/iu],
  ["TRAINING_SYSTEM", /training (?:system|framework)/iu],
  ["RUNTIME", /runtime|scheduler|virtual machine|operating system/iu],
  ["TOOL", /\btool|profil|debugger|plugin/iu],
  ["SERVICE", /service|cloud/iu],
  ["FRAMEWORK", /framework|platform|system|stack/iu],
];

/** The sort of software that a description speaks of: one of the vocabulary `SystemType`. */
export const systemTypeOf = (description: string): string => systemTypes.find(([, pattern]) => pattern.test(description))?.[0] ?? "OTHER";

const hardwareTypes: readonly (readonly [string, RegExp])[] = [
  ["PIM", /in-memory|processing-in|near-memory|\bPIM\b|near-data/iu],
  ["FPGA", /FPGA/u],
  ["GPU", /GPU/u],
  ["NPU", /NPU|neural process/iu],
  ["CPU", /CPU|RISC-V/u],
  ["STORAGE", /SSD|storage|memory module/iu],
  ["NETWORK", /interconnect|network-on|switch/iu],
  ["CLUSTER", /cluster|supercomputer/iu],
  ["ASIC", /accelerator|processor|chip|ASIC/iu],
];

/** The sort of hardware that a description speaks of: one of the vocabulary `HardwareType`. */
export const hardwareTypeOf = (description: string): string =>
  hardwareTypes.find(([, pattern]) => pattern.test(description))?.[0] ?? "OTHER";

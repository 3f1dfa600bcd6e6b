import { matchesOf } from "../text/matches.js";
import { patternOf } from "../text/pattern-of.js";
import type { Thing } from "./thing.js";

/** Software that a text names, by the shape of its name and the words around it. */
export interface ShapedSoftware {
  readonly start: number;
  readonly end: number;
  readonly thing: Thing;
}

/** A word with a second capital and small letters: no abbreviation of a method. */
const name = String.raw`(?<name>(?=\p{Lu}*\p{Ll})(?:\p{Lu}|\p{Ll})[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*(?:-\p{Lu}[\p{L}\p{N}]*)?)`;

/** "the FooLib framework", "on top of FooLib": what is called software, or what something is built upon. */
const called = patternOf(
  "gu",
  String.raw`(?:\b(?:[Tt]he|[Uu]sing|with|in|into|via|by|within|from) (?:the )?(?:(?:popular|open-source|existing) )?${name}`,
  String.raw`(?= (?:frameworks?|librar(?:y|ies)|compilers?|toolkits?|runtimes?|simulators?|inference engine|serving engine)\b)`,
  String.raw`|\b(?:on top of|atop) (?:the )?${name.replace("<name>", "<base>")}(?=[,.;]|$| (?:and|to|that|with|for|framework)\b))`,
);

/** Libraries, languages and tools that papers are built with: names that nothing else has. */
const known = patternOf(
  "gu",
  String.raw`(?<![\p{L}\p{N}-])(?:NVSHMEM|rocSHMEM|OpenSHMEM|RCCL|HCCL|oneCCL|MSCCL(?:\+\+)?|UCX|Gloo|ROCm|HIP|rocBLAS|hipBLAS(?:Lt)?|MIOpen|cuSPARSELt`,
  String.raw`|cuSOLVER|cuFFT|cuDF|RAPIDS|CUTLASS|CuTe|oneDNN|oneAPI|oneMKL|OpenBLAS|BLIS|Eigen|OpenCL|OpenGL|WebGPU|WebGL|WebAssembly|CoreML|Core ML`,
  String.raw`|TFLite|TensorFlow Lite|LiteRT|ExecuTorch|OpenVINO|NCNN|ncnn|MNN|QNN|MLX|Ollama|MLC-LLM|ExLlama(?:V2)?|Megatron|NeMo|OpenRLHF|veRL|verl|TRL`,
  String.raw`|LLaMA-Factory|Axolotl|Unsloth|torchao|torchtune|GPTQModel|LLM Compressor|Ray Serve|RLlib|Kubernetes|Kubeflow|Slurm|Apache Spark|Dask|Horovod`,
  String.raw`|BytePS|MXNet|PaddlePaddle|MindSpore|OneFlow|Keras|Flax|Theano|Caffe2?|DyNet|scikit-learn|XGBoost|LightGBM|NetworkX|Halide|Tiramisu|IREE|Glow`,
  String.raw`|Relay|TorchScript|TorchServe|Triton Inference Server|NVIDIA Dynamo|LMCache|FAISS|Faiss|Milvus|HNSWlib|DiskANN|RocksDB|Redis|SPDK|DPDK`,
  String.raw`|io_uring|eBPF`,
  String.raw`|GPUDirect Storage|GPUDirect RDMA|CXL-DMSim|Timeloop|Accelergy|MAESTRO|SCALE-Sim|Ramulator|DRAMSim\d?|BookSim|Chisel|Verilator`,
  String.raw`|Vitis(?: HLS)?|Vivado`,
  String.raw`|hls4ml|FINN|Brevitas|PyRTL|SystemVerilog|SystemC)(?![\p{L}\p{N}_-])`,
);

/** Methods, models and devices whose names have capitals inside as well. */
const noSoftware =
  /^(?:LoRA|QLoRA|RoPE|MoEs?|LLaMA|GPUs?|CPUs?|LLMs?|VLMs?|DiTs?|ViTs?|IoT|SoCs?|DeiT|ReLU|PyPI|FPGAs?|NVIDIA|GPTs?|McKinsey|GitHub)$/u;

/** The software that a text names so. */
export const softwareIn = (text: string): ShapedSoftware[] => [
  ...matchesOf(text, known).map(({ 0: name, index }): ShapedSoftware => ({
    start: index,
    end: index + name.length,
    thing: { id: null, kind: "SYSTEM", name },
  })),
  ...matchesOf(text, called).flatMap(({ 0: whole, index, groups }) => {
    const found = groups?.["name"] ?? groups?.["base"] ?? "";
    const start = index + whole.lastIndexOf(found);
    return noSoftware.test(found) ? [] : [{ start, end: start + found.length, thing: { id: null, kind: "SYSTEM" as const, name: found } }];
  }),
];

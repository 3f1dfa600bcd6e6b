import type { NumberRule } from "./number-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "740 TFLOP/s", "1,200 tokens/s", "30 FPS", "2 TB/s". */
export const rate: NumberRule = {
  id: "results/rate",
  version: 6,
  emits: "RESULT",
  dimensions: ["RATE"],
  unless: [
    {
      reason: "what a device can do",
      where: "BEFORE",
      pattern: patternOf(
        "iu",
        String.raw`\b(?:peak (?:performance|bandwidth|throughput) of|theoretical(?: peak)?(?: of)?|capable of|bandwidth of`,
        String.raw`|links? (?:of|at)|interconnects? (?:of|at)|video at|Ethernet|equipped with) (?:only |up to |just )?$`,
      ),
    },
    {
      reason: "a load",
      where: "BEFORE",
      pattern: /\b(?:scenarios?|loads?) \((?:up to )?$|\bat (?:a )?(?:loads?|request rates?) of (?:up to )?$/iu,
    },
    {
      reason: "what a device can do",
      where: "AFTER",
      pattern: /^ (?:\p{Lu}[\p{L}\d-]* )?each\b|^ (?:\p{Lu}[\p{L}\d-]* ){0,3}(?:NPUs?|GPUs?|TPUs?|accelerators?|SoCs?|chips?)\b/u,
    },
    {
      reason: "what a network offers",
      where: "AFTER",
      pattern: /^ ?(?:network|ethernet|link|interconnect|Infini|NIC|RoCE|video(?! throughput)|camera|input|of (?:theoretical|peak))/iu,
    },
  ],
  examples: [
    "We present Foo. It reaches up to 740 TFLOPS.",
    "We present Foo. It generates 1,200 tokens/s.",
    "We present Foo. It reaches 28.2 TOPs.",
  ],
  counter: [
    "We present Foo. It runs on a 0.8-TOPS Zedco NPU.",
    "We present Foo. It runs over a 100 Gbps network.",
    "We present Foo. It has two engines (15 TOPS each).",
    "We present Foo. It is stable in busy scenarios (up to 40 requests/s).",
  ],
};

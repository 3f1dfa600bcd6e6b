import type { Thing } from "./thing.js";
import { matchesOf } from "../text/matches.js";
import { patternOf } from "../text/pattern-of.js";

/** How the devices of one sort are called, whether or not the graph has met them. */
interface DeviceShape {
  readonly hardwareType: "GPU" | "TPU" | "NPU" | "CPU" | "FPGA" | "EDGE" | "MOBILE" | "CLUSTER" | "ASIC";
  readonly vendor: string | null;
  readonly pattern: RegExp;
}

const shape = (hardwareType: DeviceShape["hardwareType"], vendor: string | null, pattern: RegExp): DeviceShape => ({
  hardwareType,
  vendor,
  pattern,
});

/** What a sentence begins with before names of supercomputers, or says of any: no name of one. */
const opener =
  "Moreover|However|Furthermore|Besides|Also|Then|Here|Today|Thus|Hence|Therefore|Meanwhile|Instead|Likewise|Indeed|First|Second|Third|Next|Overall" +
  "|Nowadays|Together|While|Where|When|Since|Unlike|Like|Using|With|From|Across|Both|Each|Many|Most|Some|Several|Such|These|Those|Their|Other|Various|Modern" +
  "|Recent|Current|Existing|Future|Emerging|Large|Leading|Major|Powerful|Fast|Fastest|Traditional|Conventional|Typical|Exascale|Petascale|Heterogeneous" +
  "|National|European|American|Chinese|Japanese|Academic|Public|Production|Parallel|Vector|Early|Older|Newer|Programming|Building|Running";

/** The first that fits wins. */
const shapes: readonly DeviceShape[] = [
  shape(
    "GPU",
    "NVIDIA",
    /\b(?:GeForce )?(?:RTX|GTX)(?: ?(?:PRO|Pro))?[ -]?A?\d{3,4}(?: ?(?:Ti|Super|SUPER|Ada|Blackwell))?(?: Laptop)?\b/gu,
  ),
  shape("GPU", "NVIDIA", /\b(?:Quadro|Tesla|TESLA|Titan|TITAN) (?:RTX ?\d{0,4}|[A-Z]{1,3}\d{0,4}p?)(?: Pascal)?\b/gu),
  shape("GPU", "NVIDIA", /\b(?:[AHBVPKL][1-9]\d?0S?|GB\d00|GH\d00|L4|T4|L40S|H20|A10G?|A[456]000|A[45]500|RTX6000)\b(?![-.]\d)/gu),
  shape("GPU", "AMD", /\bMI ?\d{2,3}[AX]?\b/gu),
  shape("GPU", "AMD", /\bRadeon (?:RX |Pro |PRO |VII|Instinct )?\w*\d\w*\b/gu),
  shape("CPU", "AMD", /\b(?:EPYC|Ryzen|Threadripper)(?: (?:AI|Pro|PRO|\d))* ?\d{3,5}\w{0,3}\b/gu),
  shape(
    "CPU",
    "Intel",
    /\bXeon(?: (?:Gold|Platinum|Silver|Max|Phi|W|E\d(?!-)|CPU Max|Scalable|Broadwell|Skylake))*(?: (?:E\d-)?\d{3,5}\w?\+?(?: v\d)?)?\b/gu,
  ),
  shape("CPU", "Intel", /\bCore (?:Ultra(?: \d)?|i[3579](?:-\d{4,5}\w{0,2})?)(?: \d{3}\w)?\b/gu),
  shape("NPU", "Intel", /\bGaudi[ -]?\d?\b/gu),
  shape("GPU", "Intel", /\b(?:Arc [AB]\d{3}|Data Center GPU Max \d{4}|Ponte Vecchio)\b/gu),
  shape("TPU", "Google", /\bTPU ?v\d+[pelia]?(?:-\d+)?\b/gu),
  shape("MOBILE", "Apple", /\b(?:iPhone ?(?:\d{1,2}|X[SR]?)(?: Pro)?(?: Max)?|A1[1-9] Bionic)\b/gu),
  shape("CPU", "Apple", /\b(?:Apple [Ss]ilicon|Apple M\d(?: (?:Pro|Max|Ultra))?|M[1-5] (?:Pro|Max|Ultra))\b/gu),
  shape("EDGE", "NVIDIA", /\bTegra (?:X[12]|K1)\b/gu),
  shape("EDGE", "Google", /\b(?:Edge ?TPU|Coral(?= (?:Dev|USB|TPU)))\b/gu),
  shape("EDGE", "NVIDIA", /\b(?:Jetson|Orin)(?: (?:AGX|Orin|Xavier|Nano|NX|Super|T[XK]\d|Thor))*\b/gu),
  shape(
    "MOBILE",
    "Qualcomm",
    /\bSnapdragon (?:X Elite|\d{1,3}\+?(?: ?Gen ?\d| Elite)?|(?=(?:mobile |NPU )?(?:platform|device|SoC|phone|smartphone|chip|processor)s?\b))\b/gu,
  ),
  shape("NPU", "Huawei", /\bAscend[ -]?\d{3}\w{0,2}\b/gu),
  shape("CPU", "Huawei", /\bKunpeng[ -]?\d{3}\b/gu),
  shape(
    "FPGA",
    "AMD",
    patternOf(
      "gu",
      String.raw`\b(?:Alveo [UV]\d{2,3}\w?|U(?:50|55C|200|250|280)|Versal(?: (?:ACAP(?: VCK\d{3,4})?|AI (?:Core|Edge)|\w*\d\w*))?`,
      String.raw`|VCK\d{3,4}|ZCU\d{3}|KV260|VC70\d|VCU\d{3}`,
      String.raw`|PYNQ(?:-?Z\d)?|(?:Zynq|Virtex|Kintex|Spartan|Artix)(?:[- ]?(?:UltraScale\+?|\d{1,4}))?(?: (?:VU|KU|XC)\w+)?`,
      String.raw`|VU\d{1,2}P|Kria(?: \w*\d\w*)?)(?![\p{L}\p{N}])`,
    ),
  ),
  shape("FPGA", "Intel", /\b(?:Stratix|Arria|Agilex)[ -]?\d{1,2}\b/gu),
  shape("EDGE", "Rockchip", /\bRK ?3\d{3}\w?\b/gu),
  shape("MOBILE", null, /\b(?:Kirin ?\d{3,4}|Dimensity ?\d{3,4}|Exynos ?\d{4})\b/gu),
  shape("MOBILE", null, /\b(?:Google Pixel|Galaxy S|Samsung S|OnePlus|Redmi K|Xiaomi) ?\d{1,2}(?: (?:Pro|Ultra|T))?\b/gu),
  shape(
    "CLUSTER",
    null,
    patternOf(
      "gu",
      String.raw`\b(?!(?:${opener})\b|\p{Lu}\p{Ll}*ly,)\p{Lu}\p{Ll}{3,12}`,
      String.raw`(?=(?:(?:, \p{Lu}\p{Ll}{3,12}){0,3},? and \p{Lu}\p{Ll}{3,12})? supercomputers?\b)`,
    ),
  ),
  shape("CLUSTER", "NVIDIA", /\bDGX(?: |-)?(?:[AHB]\d00|-?\d|Spark|Station)\b/gu),
  shape("EDGE", null, /\bRaspberry Pi(?: ?\d\w?\+?)?\b/gu),
  shape("CPU", "ARM", /\bCortex-[AMRX]\d{1,3}\b/gu),
  shape("CPU", "AWS", /\bGraviton ?\d\b/gu),
  shape("NPU", "AWS", /\b(?:Trainium|Inferentia) ?\d\b/gu),
  shape("ASIC", null, /\b(?:Graphcore IPUs?|WSE-\d|CS-[23]|IPU-\w+|Groq ?LPU)\b/gu),
];

/** A device that a text names, by the shape of its name. */
export interface ShapedDevice {
  readonly start: number;
  readonly end: number;
  readonly thing: Thing;
}

/** What all these names have in them: a text without it need not be tried. */
const sign = patternOf(
  "u",
  String.raw`\d|Quadro|T(?:esla|ESLA|itan|ITAN)|Radeon|Xeon|Core Ultra|Gaudi|Ponte|Jetson|Snapdragon|Alveo|Versal|Zynq|Virtex`,
  String.raw`|Kintex|Spartan|Artix|PYNQ|Kria|DGX|Raspberry|IPU|Tegra|EdgeTPU|Edge TPU|Coral`,
  String.raw`|Groq|supercomputer|Orin|Apple [Ss]ilicon|iPhone`,
);

/** The devices that a text names by names of known shapes. */
export function devicesIn(text: string): ShapedDevice[] {
  if (!sign.test(text)) return [];
  return shapes.flatMap(({ pattern }) =>
    matchesOf(text, pattern).map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      thing: { id: null, kind: "HARDWARE", name: found },
    })),
  );
}

/** What the shape of a device's name says of it; null where it has none of the known shapes. */
export function deviceFacts(name: string): { readonly hardwareType: string; readonly vendor: string | null } | null {
  const found = shapes.find(({ pattern }) => name.match(pattern)?.[0] === name);
  return found ? { hardwareType: found.hardwareType, vendor: found.vendor } : null;
}

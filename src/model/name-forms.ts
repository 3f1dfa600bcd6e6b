import { normalizeName } from "./names.js";
import { paperIdentifier } from "./paper-identifier.js";

/** A form of a name, as names are looked up, that may be meant by a ref. */
export interface NameForm {
  readonly key: string;
  /** How many rules were bent for it: 0 is the ref as it stands. Only where no form of a tier means anything is the next one looked at. */
  readonly tier: number;
  /** True where only a device can be meant by it: for other things what was left out is part of the name. */
  readonly isDevice: boolean;
}

/** A way in which people write a name otherwise than it is recorded. What it leaves out or puts in holds no digit but those of a size. */
interface NameRule {
  readonly pattern: RegExp;
  readonly becomes: string;
  readonly devices?: true;
}

/**
 * What people add to names, or write in another way. Words are parted by single blanks here. A rule never changes a digit of what is named:
 * those that go are the number of gigabytes, and that of a socket or a sort of memory.
 */
const rules: readonly NameRule[] = [
  { pattern: /®|™|\((?:R|TM|C)\)/giu, becomes: "" },
  // h100s; but L40S is a device of its own, so the letter behind a digit is a small one.
  { pattern: /(?<=\d)(?<!\bl40)s$/u, becomes: "" },
  { pattern: /(?<=\p{L}{2}[a-rt-z])s$/iu, becomes: "" },
  { pattern: /(?<=\p{L}(?:ch|sh|ss|x))es$/iu, becomes: "" },
  { pattern: /(?<=\p{L}{2})ies$/iu, becomes: "y" },
  { pattern: /(?<=\p{L}{2}[a-rt-z])$/iu, becomes: "s" },
  // FlashAttention v2, FlashAttentionV2, version 2: 2; TPU 4: TPU v4.
  { pattern: /(?<= )v(?:er(?:sion)?)?\.? ?(?=\d{1,2}(?:\.\d+)?(?![\p{L}\p{N}.]))/iu, becomes: "" },
  { pattern: /(?<=\p{L}{3})v(?=\d{1,2}(?:\.\d+)?(?![\p{L}\p{N}.]))/iu, becomes: "" },
  { pattern: /(?<= )ver(?:sion)?\.? ?(?=\d{1,2}(?:\.\d+)?(?![\p{L}\p{N}.]))/iu, becomes: "v" },
  { pattern: /(?<=\p{L}{2})(?<!sxm|pcie|hbm|gddr) ?(?=\d{1,2}(?:\.\d+)?(?![\p{L}\p{N}.]))/iu, becomes: " v" },
  // H100 80GB HBM3, A100-SXM4-80GB, H100 PCIe, 80 GB A100
  { pattern: /(?<![\p{L}\p{N}.])\d{1,4} ?gi?b(?![\p{L}\p{N}])/iu, becomes: "", devices: true },
  {
    pattern: /(?<=[\d\p{L}] |\d)(?:sxm ?\d?|pcie|pci e|nvl|oam|hbm ?\d?e?|gddr ?\d?x?)(?![\p{L}\p{N}]|\.\d)/iu,
    becomes: "",
    devices: true,
  },
  { pattern: / (?:gpu|accelerator|architecture)s?$/iu, becomes: "", devices: true },
  // Makers are named with their devices, so the line of products may stand for its maker.
  { pattern: /^(?:nvidia )?(?:geforce|tesla|quadro) (?!gpu|accelerator)/iu, becomes: "NVIDIA ", devices: true },
  { pattern: /^(?:amd )?(?:radeon|instinct|epyc|ryzen) (?!gpu|accelerator)/iu, becomes: "AMD ", devices: true },
  { pattern: /^(?:intel )?habana (?!gpu|accelerator)/iu, becomes: "Intel ", devices: true },
  { pattern: /^(?:google )?cloud (?!gpu|accelerator)/iu, becomes: "Google ", devices: true },
];

/** What is longer is a title: nobody writes those in other ways. */
const maxLength = 60;

/** No name needs more, and every form is a look-up. */
const maxTier = 5;
const maxForms = 32;

/** The ref as it stands. One that identifies a paper means it as it means an id. */
export function exactForms(ref: string): NameForm[] {
  const own = normalizeName(ref);
  const identifier = paperIdentifier(ref);
  const keys = identifier === null || identifier === own ? [own] : [own, identifier];
  return keys.map((key) => ({ key, tier: 0, isDevice: false }));
}

/**
 * The forms of names that a ref can mean, the ref itself first, then what differs from it by one rule, by two … A rule applies to the outcome
 * of others; an identifier of a paper has no other form.
 */
export function nameForms(ref: string): NameForm[] {
  const own = normalizeName(ref);
  const forms = new Map(exactForms(ref).map((form) => [form.key, form]));
  let last = ref.length > maxLength || paperIdentifier(ref) !== null ? [] : [{ text: parted(ref), isDevice: false }];
  for (let tier = 1; tier <= maxTier && forms.size < maxForms; tier += 1) {
    const next = last.flatMap(({ text, isDevice }) =>
      rules.flatMap(({ pattern, becomes, devices }) => {
        const rewritten = parted(text.replace(pattern, becomes));
        // What a device loses has to stand in the ref itself: "v2 PCIe GB" names no 2 GB.
        if (devices && !own.includes(normalizeName(pattern.exec(text)?.[0] ?? ""))) return [];
        return rewritten === text ? [] : [{ text: rewritten, isDevice: isDevice || devices === true }];
      }),
    );
    last = next.filter(({ text, isDevice }) => {
      const key = normalizeName(text);
      if (key === "" || forms.has(key) || forms.size >= maxForms) return false;
      forms.set(key, { key, tier, isDevice });
      return true;
    });
  }
  return [...forms.values()];
}

/** A text with single blanks where words are parted by blanks, hyphens or underscores; marks of letters and of makers aside. */
const parted = (text: string): string =>
  text
    .replace(/[\p{Pd}\s_]+/gu, " ")
    .replace(/\p{Cf}/gu, "")
    .trim();

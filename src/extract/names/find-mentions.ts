import type { PartText } from "../text/document.js";
import { benchmarksIn } from "./benchmark-shape.js";
import { devicesIn } from "./device-shape.js";
import type { Introduction } from "./introduced.js";
import { withOwnNames, type Lexicon } from "./lexicon.js";
import { linkNames } from "./link-names.js";
import { listMates } from "./list-mates.js";
import { modelsIn, siblingSizes } from "./model-shape.js";
import { withoutOtherMeanings } from "./other-meanings.js";
import { sharedHeads } from "./shared-heads.js";
import { softwareIn } from "./software-shape.js";
import { techniquesIn } from "./technique-shape.js";
import { techniqueTermsIn } from "./technique-terms.js";
import { isGenericDevice, type Mention } from "./thing.js";
import type { Kind } from "../../model/model.js";
import { normalizeName } from "../../model/names.js";

/** Every name in a paper's text: those of the graph and of the paper's own things, then devices and models by their shape. */
export function findMentions(parts: readonly PartText[], lexicon: Lexicon, own: readonly Introduction[]): Mention[] {
  const names = withOwnNames(lexicon, own);
  return withoutOtherMeanings(
    parts,
    parts.flatMap((part) => mentionsIn(part, names)),
  );
}

function mentionsIn(part: PartText, names: Lexicon): Mention[] {
  const { text } = part.clean;
  const linked = linkNames(part, names);
  const shaped = [...devicesIn(text), ...benchmarksIn(text), ...modelsIn(text), ...softwareIn(text), ...techniquesIn(text)].map(
    (each): Mention => ({
      ...each,
      part: part.part,
      origin: "SHAPE",
      rule: shapeRules[each.thing.kind] ?? "name/model-shape",
    }),
  );
  const terms = techniqueTermsIn(text).map((each): Mention => ({ ...each, part: part.part, origin: "SHAPE", rule: termRule }));
  const kept = withoutSorts(text, longestFirst(text, [...linked, ...shaped, ...terms]));
  const siblings = kept.flatMap((mention) =>
    mention.thing.kind !== "MODEL"
      ? []
      : siblingSizes(text, mention.end, text.slice(mention.start, mention.end)).map(({ start, end, name }): Mention => {
          const found = names.find(normalizeName(name)).find(({ thing }) => thing.kind === "MODEL");
          return {
            part: part.part,
            start,
            end,
            thing: found?.thing ?? { id: null, kind: "MODEL", name },
            origin: found ? "GRAPH" : "SHAPE",
            rule: "name/shared-head",
          };
        }),
  );
  const all = [
    ...kept.filter((each) => !siblings.some(({ start, end }) => start < each.end && each.start < end)),
    ...siblings,
    ...sharedHeads(part, kept, names),
  ];
  return [...all, ...listMates(part, all)].sort((a, b) => a.start - b.start);
}

/** How a term of the field was recognised. */
const termRule = "name/technique-term";

/** True for what is no name by itself: "a GPU", or a term of the field, which count where a statement is about them. */
export const isQuiet = ({ thing, rule }: Mention): boolean => isGenericDevice(thing) || rule === termRule;

const shapeRules: Partial<Record<Kind, string>> = {
  HARDWARE: "name/device-shape",
  BENCHMARK: "name/benchmark-shape",
  SYSTEM: "name/software-shape",
  TECHNIQUE: "name/technique-shape",
};

/** Names without the sort of a device behind its name: the FPGA of "a Bar9 FPGA" is no second device. */
const withoutSorts = (text: string, mentions: readonly Mention[]): Mention[] =>
  mentions.filter(
    ({ thing, start, end }, index) =>
      thing.kind !== "HARDWARE" ||
      !/^(?:FPGA|NPU|ASIC|SoC)s?$/u.test(text.slice(start, end)) ||
      mentions[index - 1]?.thing.kind !== "HARDWARE" ||
      text.slice(mentions[index - 1]?.end, start) !== " ",
  );

/** Of names over one another the longest, then the leftmost, then that of the graph. */
function longestFirst(text: string, mentions: readonly Mention[]): Mention[] {
  const order = (origin: Mention["origin"]): number => ["OWN", "GRAPH", "SHAPE"].indexOf(origin);
  // Who makes a device adds nothing to how it is called: "NVIDIA Bar9" is shorter than "Bar9 Max".
  const lengthOf = ({ thing, start, end }: Mention): number =>
    end -
    start -
    (thing.kind === "HARDWARE"
      ? (/^(?:NVIDIA|AMD|Intel|Huawei|Apple|Qualcomm|Google) /iu.exec(text.slice(start, end))?.[0].length ?? 0)
      : 0);
  const sorted = [...mentions].sort(
    (a, b) => lengthOf(b) - lengthOf(a) || b.end - b.start - (a.end - a.start) || a.start - b.start || order(a.origin) - order(b.origin),
  );
  const kept: Mention[] = [];
  for (const each of sorted) if (!kept.some(({ start, end }) => start < each.end && each.start < end)) kept.push(each);
  return kept.sort((a, b) => a.start - b.start);
}

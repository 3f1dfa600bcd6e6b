import { isThing } from "./constraints.js";
import type { Thing } from "./item.js";
import type { Tag } from "./lexicon.js";

/** How people speak of a relation: "what extends X", "what does X extend". */
export interface RelationWords {
  readonly tag: Tag;
  /** The kinds that it leads from and to. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The fields along it and against it. */
  readonly field: string;
  readonly backField: string;
  /** In sentences: "FlashAttention-2 extends …", "4 methods extend …". */
  readonly singular: string;
  readonly plural: string;
}

const methods = ["TECHNIQUE", "SYSTEM"] as const;

/** What uses a device was measured there, what uses a unit such as a Tensor Core is designed for it. */
const usesHardware = { singular: "was measured on or is designed for", plural: "were measured on or are designed for" };

/** The relations by the words for them. Where words fit several, the kinds of what is named decide, and then the first one. */
export const relationWords: readonly RelationWords[] = [
  words("EXTEND", [...methods], [...methods], "extends", "extendedBy", "extends", "extend"),
  words("EXTEND", ["MODEL"], ["MODEL"], "extends", "extendedBy", "extends", "extend"),
  words("USE", [...methods, "MODEL"], [...methods], "uses", "usedBy", "uses", "use"),
  words("USE", [...methods, "PAPER"], ["MODEL"], "evaluatedWith", "usedToEvaluate", "was measured with", "were measured with"),
  words("USE", [...methods, "MODEL"], ["BENCHMARK"], "measuredBy", "measures", "was measured by", "were measured by"),
  words("USE", [...methods, "MODEL"], ["HARDWARE"], "evaluatedOn", "usedToEvaluate", usesHardware.singular, usesHardware.plural),
  words("USE", ["PAPER"], ["HARDWARE"], "evaluatedOn", "usedToEvaluate", "was measured on", "were measured on"),
  words("IMPLEMENT", ["SYSTEM"], ["TECHNIQUE"], "implements", "implementedBy", "implements", "implement"),
  words("SUPPORT", ["SYSTEM"], ["TECHNIQUE"], "implements", "implementedBy", "implements", "implement"),
  words("SUPPORT", [...methods], [...methods], "uses", "usedBy", "uses", "use"),
  words("TARGET", [...methods, "MODEL", "BENCHMARK"], ["HARDWARE"], "targets", "targetedBy", "is designed for", "are designed for"),
  words("MEASURE", [...methods, "MODEL", "PAPER"], ["HARDWARE"], "evaluatedOn", "usedToEvaluate", "was measured on", "were measured on"),
  words("MEASURE", [...methods, "PAPER"], ["MODEL"], "evaluatedWith", "usedToEvaluate", "was measured with", "were measured with"),
  words("MEASURE", [...methods, "MODEL"], ["BENCHMARK"], "measuredBy", "measures", "was measured by", "were measured by"),
  words("INTRODUCE", ["PAPER"], [...methods, "MODEL", "HARDWARE", "BENCHMARK"], "introduces", "introducedBy", "introduces", "introduce"),
  words("KIND_OF", [...methods], ["TECHNIQUE"], "broader", "narrower", "is a kind of", "are kinds of"),
  words("PART", ["HARDWARE"], ["HARDWARE"], "partOf", "parts", "is part of", "are part of"),
  words("PART", [...methods], [...methods], "partOf", "parts", "is part of", "are part of"),
  words("PART", ["MODEL"], ["MODEL"], "partOf", "parts", "is part of", "are part of"),
  words("AFTER", ["HARDWARE"], ["HARDWARE"], "succeeds", "succeededBy", "succeeds", "succeed"),
];

function words(
  tag: Tag,
  from: readonly string[],
  to: readonly string[],
  field: string,
  backField: string,
  singular: string,
  plural: string,
): RelationWords {
  return { tag, from, to, field, backField, singular, plural };
}

/** Whether a relation stands for each use of hardware: measured there, or designed for it. */
export const isHardwareUse = ({ singular }: RelationWords): boolean => singular === usesHardware.singular;

/** The condition that a relation leads to a thing: at any remove where it is a lineage, and through kinds of kinds. */
export function relatedTo(relation: RelationWords, thing: Thing): string {
  const { field } = relation;
  const some = (inner: string): string => `{ some: { ${inner} } }`;
  if (isHardwareUse(relation)) return `or: [{ evaluatedOn: ${some(isThing(thing))} }, { targets: ${some(isThing(thing))} }]`;
  if (field === "extends") return `descendsFrom: { refs: [${JSON.stringify(thing.id)}], orSelf: false }`;
  if (field === "partOf" && thing.kind === "HARDWARE")
    return `or: [{ partOf: ${some(isThing(thing))} }, { containedIn: ${some(isThing(thing))} }]`;
  if (field !== "broader") return `${field}: ${some(isThing(thing))}`;
  const once = `broader: ${some(isThing(thing))}`;
  const twice = `broader: ${some(once)}`;
  return `or: [{ ${once} }, { ${twice} }, { broader: ${some(twice)} }]`;
}

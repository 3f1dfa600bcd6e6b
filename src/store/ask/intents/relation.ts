import type { Asked } from "../asked.js";
import { counted, listAt, listed, namesAt, numberAt, textAt } from "../answered.js";
import { argumentsFor, conditionsOf, isThing, itemOf, takeConstraints } from "../constraints.js";
import type { Item, Thing } from "../item.js";
import { listWord, nodesAsked, ofHardwareType, typeWords } from "../nodes-asked.js";
import { isHardwareUse, relatedTo, relationWords, type RelationWords } from "../relations.js";
import type { Intent, Understanding } from "../understanding.js";

const tags = [...new Set(relationWords.map(({ tag }) => tag))];

/** "What extends X", "what does X extend", "what is X measured on", "which methods are post-training quantization". */
export const relation: Intent = (asked) => {
  const verb = verbOf(asked);
  if (!verb) return undefined;
  const noun = nodesAsked(asked);
  const [name, second] = subjectFirst(asked, verb);
  if (!name || (second && isPlainPair(asked, verb, name, second))) return undefined;
  const isObject = asksForSubjects(asked, verb, name);
  const found = relationWords.filter(({ tag }) => tag === verb.tag).map((words) => ({ words, thing: endOf(words, name, isObject) }));
  const isOfPapers = (words: RelationWords): boolean => noun?.list === "papers" && isObject && words.from.includes("TECHNIQUE");
  const fits =
    found.find(({ words, thing }) => thing && fitsNoun(words, isObject, noun?.list)) ??
    found.find(({ words, thing }) => thing && isOfPapers(words)) ??
    (noun ? undefined : found.find(({ thing }) => thing));
  const ends =
    fits ??
    relationWords
      .filter(({ tag }) => tag === verb.tag)
      .map((words) => ({ words, thing: endOf(words, name, !isObject) }))
      .find(({ words, thing }) => thing && fitsNoun(words, !isObject, noun?.list));
  if (!ends) return undefined;
  asked.use(verb);
  asked.takeAll("WHO", "HOW_MANY");
  const thing = asked.thing(name, fits ? kindsOf(ends.words, isObject) : kindsOf(ends.words, !isObject));
  if (!thing) return undefined;
  if (fits ? !isObject : isObject) return objectsOf(asked, ends.words, thing, noun?.list);
  return subjectsOf(asked, ends.words, thing, noun, takeDenial(asked, verb));
};

/** Whether the verb is denied. What is denied behind it is something else, which is not understood. */
function takeDenial(asked: Asked, verb: Item): boolean {
  const denial = asked.find("NOT");
  if (!denial || asked.placeOf(denial) > asked.placeOf(verb)) return false;
  asked.use(denial);
  return true;
}

/** The word for the relation: the last one where "methods that use" follow on others. */
function verbOf(asked: Asked): Item | undefined {
  const verb = asked.find(...tags);
  if (verb) return verb;
  // "Which methods are post-training quantization": a kind of it.
  const be = asked.items.find(({ tag }) => tag === "BE");
  const name = be && asked.after(be);
  const isPlain = be && name?.tag === "NAME" && asked.find("NODES") && asked.before(be)?.tag === "NODES";
  return isPlain ? { tag: "KIND_OF", value: "", text: be.text, things: [] } : undefined;
}

const kindsOf = ({ from, to }: RelationWords, isObject: boolean): readonly string[] => (isObject ? to : from);

const endOf = (words: RelationWords, { things }: Item, isObject: boolean): Thing | undefined =>
  things.find(({ kind }) => kindsOf(words, isObject).includes(kind));

/** Lists whose rows may be at the other end. */
function fitsNoun({ from, to }: RelationWords, isObject: boolean, list: string | undefined): boolean {
  return list === undefined || kindsIn(list).some((kind) => (isObject ? from : to).includes(kind));
}

const kindsIn = (list: string): readonly string[] => listWord(list).kinds;

/** The names of a question, the one that stands next to the verb first: the others narrow the answer. */
function subjectFirst(asked: Asked, verb: Item): Item[] {
  const place = asked.placeOf(verb);
  const names = asked.names();
  const next = names.find((each) => asked.placeOf(each) > place);
  const last = names.findLast((each) => asked.placeOf(each) < place);
  const first = next && asked.placeOf(next) - place <= 3 ? next : (last ?? next);
  return first ? [first, ...names.filter((each) => each !== first)] : [];
}

/** Two names with a word for a relation between them are asked about as a pair, unless a question word asks for more. */
function isPlainPair(asked: Asked, verb: Item, one: Item, other: Item): boolean {
  const asks = asked.has("QUESTION", "NODES", "HOW_MANY", "WHO");
  const places = [one, other].map((each) => asked.placeOf(each)).sort((a, b) => a - b);
  const place = asked.placeOf(verb);
  return !asks && place > (places[0] ?? 0) && place < (places[1] ?? 0);
}

/** Whether a name is what the relation leads to, so that what it comes from is asked for. */
function asksForSubjects(asked: Asked, verb: Item, name: Item): boolean {
  const isAfter = asked.placeOf(name) > asked.placeOf(verb);
  const before = asked.before(name);
  const isAgent = isAfter && before?.text.toLowerCase() === "by";
  const isInverse = verb.value === "inverse";
  if (isAgent) return isInverse;
  if (isAfter) return !isInverse;
  // "FlashAttention extensions" are what extends it; what it is an extension of is what it extends.
  if (/^(?:extension|variant|derivative|descendant|offshoot|follow-?up|implementation)s?$/iu.test(verb.text))
    return asked.after(verb)?.text.toLowerCase() !== "of";
  // "What is X used by", "what is X extended by" ask for subjects; "what does X use", "what is X measured on" for objects.
  const next = asked.after(verb);
  const isPassive = verb.tag !== "MEASURE" && (next?.text.toLowerCase() === "by" || (verb.text === "used" && next?.tag === "PREPOSITION"));
  return isPassive !== isInverse;
}

const listOf = (kind: string): string => lists[kind] ?? "benchmarks";

const lists: Readonly<Record<string, string>> = { MODEL: "models", HARDWARE: "allHardware", PAPER: "papers", SYSTEM: "systems" };

/** What the relation comes from. */
function subjectsOf(
  asked: Asked,
  words: RelationWords,
  thing: Thing,
  noun: ReturnType<typeof nodesAsked>,
  isNegative: boolean,
): Understanding {
  const isDirect = words.field === "extends" && asked.take("DIRECT") !== undefined;
  const isExtension = words.field === "extends" && !isDirect;
  const narrowing = takeConstraints(asked);
  const [only = ""] = words.from;
  const list =
    noun?.list ?? (words.from.length === 1 ? (lists[only] ?? "methods") : narrowing.category === undefined ? "methods" : "techniques");
  const filtered = list === "methods" && narrowing.category !== undefined ? "techniques" : list;
  const isOfPapers = filtered === "papers" && !words.from.includes("PAPER");
  const related = isDirect ? `extends: { some: { ${isThing(thing)} } }` : relatedTo(words, thing);
  const some = isOfPapers ? introducedThat(related) : related;
  // A system that implements a technique uses it as well.
  const isUse = words.field === "uses" && thing.kind === "TECHNIQUE" && !isNegative;
  const implemented = `implements: { some: { ${isThing(thing)} } }`;
  const isOfSystems = isUse && filtered === "systems";
  const alsoImplemented = isUse && filtered === "methods" && narrowing.words === "";
  const implementing = alsoImplemented ? ` implementing: systems(filter: { ${implemented} }) { totalCount nodes { id name } }` : "";
  const own = isNegative ? `not: { ${some} }` : isOfSystems ? `or: [{ ${some} }, { ${implemented} }]` : some;
  const { singular, plural } = isOfSystems ? { singular: "uses or implements", plural: "use or implement" } : words;
  const args = argumentsFor(
    [own, ...conditionsOf(filtered, { ...narrowing, systemType: noun?.systemType }), ...ofHardwareType(noun)],
    [`first: ${narrowing.limit}`],
  );
  const papers = filtered === "papers" ? "id name" : "id name introducedBy(first: 3) { nodes { id } }";
  const { one, many } = listWord(filtered);
  return {
    document: `{ ${filtered}${args} { totalCount nodes { ${papers} } }${implementing} }`,
    tell(answer) {
      const total = numberAt(answer, filtered, "totalCount") ?? 0;
      const narrowed = narrowing.words === "" ? "" : ",";
      const further = isExtension ? `, directly or by way of others${narrowed}` : "";
      const sentence = `${thing.name}${further}${narrowing.words}`;
      const names = listed(namesAt(answer, filtered, "nodes"), total);
      const rows = `${counted(total, one, many)}${typeWords(noun)}${narrowing.categoryWords}`;
      if (isNegative) {
        const which = total > 0 ? `: ${names}` : "";
        return `For ${rows}${narrowing.words} this graph does not say that they ${plural} ${thing.name}${which}.`;
      }
      const others = namesAt(answer, "implementing", "nodes");
      const also =
        others.length > 0
          ? ` ${counted(others.length, "system")} ${others.length === 1 ? "implements" : "implement"} it: ${listed(others)}.`
          : "";
      if (total === 0) return `This graph holds no ${one}${typeWords(noun)}${narrowing.categoryWords} that ${singular} ${sentence}.${also}`;
      const isOne = total === 1;
      const verb = isOfPapers ? `${isOne ? "introduces" : "introduce"} what ${singular}` : isOne ? singular : plural;
      return `${rows} ${verb} ${sentence}: ${names}.${also}`;
    },
  };
}

/** Papers that introduce something for which a condition holds. */
export const introducedThat = (condition: string): string =>
  `introduces: { some: { or: [{ asTechnique: { ${condition} } }, { asSystem: { ${condition} } }] } }`;

/** Everything that a thing was measured by. */
const measurements = [
  { field: "evaluatedOn", word: "on", kind: "HARDWARE", of: ["TECHNIQUE", "SYSTEM", "MODEL", "PAPER", "BENCHMARK"] },
  { field: "evaluatedWith", word: "with", kind: "MODEL", of: ["TECHNIQUE", "SYSTEM", "PAPER", "HARDWARE"] },
  { field: "measuredBy", word: "by", kind: "BENCHMARK", of: ["TECHNIQUE", "SYSTEM", "MODEL"] },
];

/** What the relation leads to. */
function objectsOf(asked: Asked, words: RelationWords, thing: Thing, noun: string | undefined): Understanding | undefined {
  if (words.tag === "MEASURE") return measuredOf(asked, thing, noun);
  // What a system implements it uses as well.
  const more = words.field === "uses" && thing.kind === "SYSTEM" ? { implements: "implements" } : {};
  const own = isHardwareUse(words) ? { evaluatedOn: "was measured on", targets: "is designed for" } : { [words.field]: words.singular };
  const verbs: Readonly<Record<string, string>> = { ...own, ...more };
  const fields = Object.keys(verbs);
  const parts = fields.map((field) => `${field}(first: 20) { totalCount edges { node { id name } sources { id } } }`);
  return {
    document: `{ it: ${itemOf(thing)} { id name ${parts.join(" ")} } }`,
    tell(answer) {
      const told = fields.flatMap((field) => {
        const names = listAt(answer, "it", field, "edges").map((edge) => textAt(edge, "node", "name"));
        const total = numberAt(answer, "it", field, "totalCount") ?? 0;
        return total === 0 ? [] : [`${verbs[field] ?? ""} ${listed(names, total)}`];
      });
      if (told.length === 0) return `This graph does not say what ${thing.name} ${words.singular}.`;
      return `${thing.name} ${told.join("; it ")}.`;
    },
  };
}

function measuredOf(asked: Asked, thing: Thing, noun: string | undefined): Understanding | undefined {
  asked.takeAll("MEASURE");
  const kinds = noun === undefined ? undefined : kindsIn(noun);
  const fields = measurements.filter(({ of, kind }) => of.includes(thing.kind) && (!kinds || kinds.includes(kind)));
  if (fields.length === 0) return undefined;
  const parts = fields.map(({ field }) => `${field}(first: 20) { totalCount edges { node { id name } sources { id } } }`);
  return {
    document: `{ it: ${itemOf(thing)} { id name ${parts.join(" ")} } }`,
    tell(answer) {
      const told = fields.flatMap(({ field, word }) => {
        const total = numberAt(answer, "it", field, "totalCount") ?? 0;
        const names = listAt(answer, "it", field, "edges").map((edge) => textAt(edge, "node", "name"));
        return total === 0 ? [] : [`${word} ${listed(names, total)}`];
      });
      const [only] = fields;
      const what = only && fields.length === 1 ? `${only.word} what ${listWord(listOf(only.kind)).one}` : "on what";
      if (told.length === 0) return `This graph does not say ${what} ${thing.name} was measured.`;
      return `${thing.name} was measured ${told.join(", ")}.`;
    },
  };
}

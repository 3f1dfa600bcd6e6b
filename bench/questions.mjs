/**
 * The questions of the benchmark. Each is asked with fifty different values, so that no cache can answer. The values are drawn once, as
 * real nodes, and each graph uses a copy of them, so that the subjects have the same degree in the large graph as in the small one.
 */
import { wordsOf } from "../.dev/model/words.js";
import { randomNumbers } from "./random-numbers.mjs";

const valueCount = 50;

/** Steps between the ends of the paths whose ends are chosen, not drawn. */
const stepsApart = 4;

const search = "query ($text: String!) { search(query: $text, first: 20) { totalCount edges { score field node { id name } } } }";
const paths =
  "query ($from: String!, $to: String!) { paths(from: $from, to: $to) { length steps { from { id } to { id } relation direction sources { id } } } }";
const page = (filter) =>
  `query ($ref: String!) { methods(filter: { ${filter}: { some: { ref: $ref } } }, orderBy: [{ field: NAME }], first: 20) { totalCount nodes { id kind name summary } pageInfo { hasNextPage endCursor } } }`;

/** A list of three levels, which the peers answer too: the same text and the same answer. */
const list = (papers, each) => ({
  title: `three-level list of ${papers}`,
  isList: true,
  text: `query ($before: PartialDate!) {
    papers(filter: { published: { lt: $before } }, orderBy: [{ field: PUBLISHED, direction: DESC }], first: ${papers}) {
      nodes {
        id title published
        introduces(first: ${each}) { nodes { id name ... on Technique { results(first: ${each}) { nodes { id metric value } } } } }
      }
    }
  }`,
  values: ({ real }) =>
    datesOf(real)
      .slice(-valueCount)
      .map((before) => ({ before })),
});

/** Each has a title, a text, and its values in a graph. */
export const questions = [
  {
    title: "lineage",
    text: "query ($of: String!) { lineage(of: $of) { nodes { depth node { id name } } edges { from { id } to { id } relation sources { id } } truncated } }",
    values: ({ some, real }) => some(ends(real, ["EXTENDS"], isMethod)).map((of) => ({ of })),
  },
  { title: `paths, ends ${stepsApart} steps apart`, text: paths, values: endsApart },
  {
    title: "paths, any ends",
    text: paths,
    values: ({ some, methods }) => pairs(some(methods), some(methods)).map(([from, to]) => ({ from, to })),
  },
  {
    title: "neighborhood",
    text: `query ($of: String!) { neighborhood(of: $of) { nodes { id name } edges { from { id } to { id } relation } truncated } }`,
    values: ({ some, methods }) => some(methods).map((of) => ({ of })),
  },
  {
    title: "related",
    text: `query ($to: String!) { related(to: $to) { score node { id name } reasons { kind text } } }`,
    values: ({ some, methods }) => some(methods).map((to) => ({ to })),
  },
  {
    title: "page, by target",
    text: page("targets"),
    values: ({ some, real }) => some(hardwareOf(real, "TARGETS")).map((ref) => ({ ref })),
  },
  {
    title: "page, by evaluation",
    text: page("evaluatedOn"),
    values: ({ some, real }) => some(hardwareOf(real, "EVALUATED_ON")).map((ref) => ({ ref })),
  },
  list(20, 5),
  list(50, 10),
  { title: "search, a name", text: search, values: ({ some, methods, nameOf }) => some(methods).map((id) => ({ text: nameOf(id) })) },
  {
    title: "search, two words",
    text: search,
    values: ({ some, papers, nameOf, random }) => some(papers).map((id) => ({ text: twoWords(nameOf(id), random) })),
  },
  {
    title: "search, a typing error",
    text: search,
    values: ({ some, methods, nameOf, real }) =>
      some(methods.filter((id) => /^\p{L}{7,}$/u.test(realName(real, id)))).map((id) => ({ text: misspelt(nameOf(id)) })),
  },
  { title: "search, a common word", text: search, values: ({ real }) => commonWords(real).map((text) => ({ text })) },
];

/** The questions, with the values for one graph. */
export function questionsOf(model, real, { batch, copies }) {
  const methods = ends(real, walked(model), isMethod);
  const papers = idsOf(real, "PAPER");
  const names = new Map(batch.nodes.map(({ id, properties }) => [id, properties.name]));
  return questions.map(({ values, ...question }, index) => {
    // Of the two sequences the first is the same in every graph.
    const [originals, random] = [randomNumbers(index), randomNumbers(batch.nodes.length + index)];
    const copyOf = (id) => random.oneOf(copies.get(id));
    const some = (ids) => Array.from({ length: valueCount }, () => copyOf(originals.oneOf(ids)));
    return {
      ...question,
      variables: values({ model, real, batch, methods, papers, some, copyOf, originals, random, nameOf: (id) => names.get(id) }),
    };
  });
}

const idsOf = ({ nodes }, ...kinds) => nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

const realName = ({ nodes }, id) => nodes.find((node) => node.id === id).properties.name;

/** The relations that paths walk by default. */
const walked = (model) => [...model.edges.values()].flatMap(({ name, isRelation, weak }) => (isRelation && !weak ? [name] : []));

const isMethod = (id) => /^(technique|system):/.test(id);

/** The ends of relations of these types, each as often as it has one, so that well-known things are asked about more often. */
const ends = ({ edges }, types, isWanted) =>
  edges.flatMap(({ type, from, to }) => (types.includes(type) ? [from, to].filter(isWanted) : []));

/** The hardware at the ends of such relations. */
const hardwareOf = ({ edges }, wanted) => edges.flatMap(({ type, from, to }) => (type === wanted && isMethod(from) ? [to] : []));

const pairs = (some, others) => some.map((one, index) => [one, others[index]]);

/** Pairs of methods at exactly this distance, on the relations that paths walk. */
function endsApart({ model, batch, methods, copyOf, originals, random }) {
  const types = walked(model);
  const neighbours = new Map();
  const add = (one, other) => {
    const known = neighbours.get(one);
    if (known) known.push(other);
    else neighbours.set(one, [other]);
  };
  for (const { type, from, to } of batch.edges) {
    if (!types.includes(type)) continue;
    add(from, to);
    add(to, from);
  }
  const found = [];
  for (let tries = 0; found.length < valueCount && tries < 20 * valueCount; tries += 1) {
    const from = copyOf(originals.oneOf(methods));
    const to = atDistance(from, neighbours).filter(isMethod);
    if (to.length > 0) found.push({ from, to: random.oneOf(to) });
  }
  return found;
}

function atDistance(from, neighbours) {
  const seen = new Set([from]);
  let level = [from];
  for (let steps = 0; steps < stepsApart; steps += 1) {
    const next = [];
    for (const id of level.flatMap((each) => neighbours.get(each) ?? [])) {
      if (seen.has(id)) continue;
      seen.add(id);
      next.push(id);
    }
    level = next;
  }
  return level;
}

const datesOf = ({ nodes }) => nodes.flatMap(({ properties: { published } }) => published ?? []).sort();

function twoWords(title, random) {
  const words = random.shuffled(
    wordsOf(title)
      .map(({ written }) => written)
      .filter((each) => each.length > 3),
  );
  return words.slice(0, 2).join(" ");
}

/** A name without its middle letter. */
const misspelt = (name) => name.slice(0, name.length >> 1) + name.slice((name.length >> 1) + 1);

/** The words with the longest posting lists. */
function commonWords({ nodes }) {
  const counts = new Map();
  for (const {
    properties: { name = "", summary = "", claim = "" },
  } of nodes) {
    for (const each of new Set(wordsOf(`${name} ${summary} ${claim}`).map(({ written }) => written)))
      if (each.length > 3) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, valueCount)
    .map(([text]) => text);
}

/** Names and texts for the copies of real nodes: the sentences keep their form, and their words are redrawn. */
import { normalizeName } from "../.dev/model/names.js";

/** A word in more than this share of all texts is a function word and stays. */
const gluing = 0.05;

/** The vocabulary of a text grows as this power of its length (Heaps 1978). */
const growth = 0.6;

/** Draws of a name before one of its words is invented. */
const draws = 5;

const word = /[\p{L}\p{N}]+/gu;

const wordsOf = (text) => text.match(word) ?? [];

/**
 * Draws words as often as the real texts of the same sort have them. So a common word stays as common, however many copies there are. A
 * word that only one real text has is rare: in its place comes another rare one, or one that nobody has used before, as often as Heaps' law
 * says.
 */
export function textMaker(nodes, random) {
  const pools = new Map();
  const textsWith = new Map();
  let texts = 0;
  for (const { kind, properties } of nodes) {
    for (const [field, text] of textFields(properties)) {
      const words = wordsOf(text);
      pools.set(`${kind} ${field}`, [...(pools.get(`${kind} ${field}`) ?? []), words]);
      for (const each of new Set(words.map((one) => one.toLowerCase()))) textsWith.set(each, (textsWith.get(each) ?? 0) + 1);
      texts += 1;
    }
  }
  const stays = (each) => /^\p{N}/u.test(each) || (textsWith.get(each.toLowerCase()) ?? 0) > gluing * texts;
  for (const [place, words] of pools)
    pools.set(
      place,
      words.flat().filter((each) => !stays(each)),
    );

  const isRare = (each) => textsWith.get(each.toLowerCase()) === 1;
  const rare = [...new Set([...pools.values()].flat())].filter(isRare);
  const used = new Set(textsWith.keys());
  const names = new Set(
    nodes.flatMap(({ properties: { name, aliases } }) => (name === undefined ? [] : [name, ...aliases])).map(normalizeName),
  );
  const halves = rare.filter((each) => each.length >= 6).map((each) => [each.slice(0, each.length >> 1), each.slice(each.length >> 1)]);

  /** The first half of one rare word and the second half of another. */
  function coin() {
    for (let made = random.oneOf(halves)[0]; ; made += random.oneOf(halves)[0].toLowerCase()) {
      const coined = made + random.oneOf(halves)[1].toLowerCase();
      if (used.has(coined.toLowerCase())) continue;
      used.add(coined.toLowerCase());
      rare.push(coined);
      return coined;
    }
  }

  function draw(place, copy) {
    const drawn = random.oneOf(pools.get(place));
    if (!isRare(drawn)) return drawn;
    return random.next() < copy ** (growth - 1) ? coin() : random.oneOf(rare);
  }

  const rewrite = (place, text, copy) => text.replace(word, (each) => (stays(each) ? each : draw(place, copy)));

  /** A unique name. A name of one word is invented. */
  function rename(place, name, copy) {
    const isOneWord = wordsOf(name).length === 1;
    for (let times = 0; ; times += 1) {
      const renamed = isOneWord ? coin() : times < draws ? rewrite(place, name, copy) : `${coin()} ${rewrite(place, name, copy)}`;
      const key = normalizeName(renamed);
      if (names.has(key)) continue;
      names.add(key);
      return renamed;
    }
  }

  return {
    /** The properties of the node that stands for a real one in this copy. */
    copyProperties({ kind, properties }, copy) {
      const { name, aliases, summary, claim } = properties;
      return {
        ...properties,
        ...(name !== undefined && { name: rename(`${kind} name`, name, copy) }),
        ...(aliases !== undefined && { aliases: aliases.map((alias) => rename(`${kind} alias`, alias, copy)) }),
        ...(summary !== undefined && { summary: rewrite(`${kind} summary`, summary, copy) }),
        ...(claim !== undefined && { claim: rewrite(`${kind} claim`, claim, copy) }),
      };
    },
  };
}

function textFields({ name, aliases = [], summary, claim }) {
  const fields = [["name", name], ...aliases.map((alias) => ["alias", alias]), ["summary", summary], ["claim", claim]];
  return fields.filter(([, text]) => text !== undefined);
}

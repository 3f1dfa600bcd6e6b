import { describe, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { slugOf } from "../../src/model/names.js";
import { readSeedBatch } from "../support/open-graph.js";
import { nameForms } from "../../src/model/name-forms.js";
import { nameKeys, nameRanks, type NamedRecord } from "../../src/store/derive/name-keys.js";

const kinds = papergraph.type("Entity").kinds;
const nodes = readSeedBatch().nodes.filter(({ kind }) => kinds.includes(kind));
const known = new Map<string, { readonly id: string; readonly kind: string; readonly rank: number }[]>();
for (const { id, kind, properties } of nodes)
  for (const { key, rank } of nameKeys({ ...(properties as unknown as NamedRecord), id })) {
    const all = known.get(key) ?? [];
    known.set(key, all);
    all.push({ id, kind, rank });
  }
const names = [
  ...new Set(nodes.flatMap(({ id, properties }) => [String(properties["name"]), slugOf(id), ...(properties["aliases"] as string[])])),
];

/** What a ref means among everything that has a name. */
function meantBy(ref: string): string[] {
  const found = nameForms(ref).flatMap(({ key, tier, isDevice }) =>
    (known.get(key) ?? []).flatMap(({ id, kind, rank }) => (isDevice && kind !== "HARDWARE" ? [] : [{ id, place: 10 * tier + rank }])),
  );
  const best = Math.min(...found.map(({ place }) => place));
  return [...new Set(found.filter(({ place }) => place === best).map(({ id }) => id))];
}

/** Ways in which people write a name. */
const ways: Readonly<Record<string, (name: string) => string>> = {
  "in the plural": (name) => `${name}s`,
  "with a v before its number": (name) => name.replace(/[ -](?=\d$)/u, " v"),
  "with a version": (name) => name.replace(/[ -](?=\d$)/u, " version "),
  "after a maker": (name) => `NVIDIA ${name}`,
  "after a line of products": (name) => `GeForce ${name}`,
  "as a device": (name) => `${name} GPUs`,
  "with a size": (name) => `${name} 80GB`,
  "with a socket and a size": (name) => `${name}-SXM4-40GB`,
};

describe("a curated name", () => {
  test.each(Object.entries(ways))("%s means no two things, unless it does so as it stands", (_way, write) => {
    const wrong = names.flatMap((name) => {
      const [own, other] = [meantBy(name), meantBy(write(name))];
      return other.length > 1 && own.length < 2 ? [`${name}: ${other.join(" ")}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test("means without its rules what it means with them", () => {
    const exact = (name: string): string[] => {
      const found = (known.get(nameForms(name)[0]?.key ?? "") ?? []).filter(({ rank }) => rank < nameRanks.made);
      const best = Math.min(...found.map(({ rank }) => rank));
      return found.filter(({ rank }) => rank === best).map(({ id }) => id);
    };
    expect(names.filter((name) => meantBy(name).join() !== exact(name).join())).toEqual([]);
  });
});

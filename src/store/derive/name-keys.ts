import { normalizeName, slugOf } from "../../model/names.js";
import { arxivKey, doiKey, isIdentifierKey } from "../../model/paper-identifier.js";

/** The tiers in which the ways compete that a ref can mean a node, the best first. `made` is a name or an alias with its maker before it. */
export const nameRanks = { id: 0, identifier: 1, name: 2, slug: 3, alias: 4, made: 5 } as const;

/** One way in which a ref can mean a node. `rank` is the tier that it competes in; `text` is what is recorded. */
export interface NameKey {
  readonly key: string;
  readonly rank: number;
  readonly text: string;
}

/** What a node is called by. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly arxivId?: string | null;
  readonly doi?: string | null;
  readonly vendor?: string | null;
  /** The ids of what was merged into it, and identifiers of papers among it. */
  readonly formerIds?: readonly string[];
}

/** Everything that a node goes by, in the form in which refs are looked up. Of texts that look the same in one tier the first stays. */
export function nameKeys({ id, name, aliases, arxivId, doi, vendor, formerIds = [] }: NamedRecord): NameKey[] {
  const { identifier, made, ...tiers } = nameRanks;
  const text = (rank: number, each: string): NameKey => ({ key: normalizeName(each), rank, text: each });
  const keys = [
    text(tiers.id, id),
    ...formerIds.map((each) => (isIdentifierKey(each) ? { key: each, rank: identifier, text: each } : text(tiers.id, each))),
    ...(arxivId == null ? [] : [{ key: arxivKey(arxivId), rank: identifier, text: arxivId }]),
    ...(doi == null ? [] : [{ key: doiKey(doi), rank: identifier, text: doi }]),
    text(tiers.name, name),
    text(tiers.slug, slugOf(id)),
    ...aliases.map((alias) => text(tiers.alias, alias)),
    ...(vendor == null ? [] : [name, ...aliases].map((each) => ({ key: normalizeName(vendor + each), rank: made, text: each }))),
  ];
  return keys.filter((each, index) => keys.findIndex((other) => other.key === each.key && other.rank === each.rank) === index);
}

import type { Model } from "../../../model/model.js";
import type { Ref } from "../../../plan/selection.js";
import { exactKeys, refKeys, type RefKey } from "../../derive/ref-keys.js";
import type { Named } from "../../port/facts.js";
import { compareText } from "../../read/traverse/compare-text.js";
import { kindCondition } from "./conditions.js";
import { rowsOf, type SqlReading } from "./level.js";

/** Something that a ref means, with its key. */
export interface Meant extends Named {
  readonly pk: number;
}

type NameRow = readonly [place: number, kind: string, rank: number, pk: number, id: string, name: string];

/**
 * What each of some refs of the same kinds means best, by ids: one thing, none, or several where it is ambiguous. In what other ways a ref
 * may be written is only looked at where one means nothing as it stands.
 */
export function* lookUp(model: Model, refs: readonly [Ref, ...Ref[]]): SqlReading<readonly (readonly Meant[])[]> {
  const meant = yield* lookUpKeys(refs, ({ text }) => exactKeys(text));
  return meant.every((each) => each.length > 0) ? meant : yield* lookUpKeys(refs, ({ text }) => refKeys(text, model));
}

function* lookUpKeys(refs: readonly [Ref, ...Ref[]], keysOf: (ref: Ref) => readonly RefKey[]): SqlReading<readonly (readonly Meant[])[]> {
  const keys = refs.flatMap((ref, of) => keysOf(ref).map((each) => ({ of, ...each })));
  const rows = yield* rowsOf<NameRow>(
    `SELECT k.key, a.kind, a.rank, n.pk, n.id, n.name
     FROM json_each(+@keys) k CROSS JOIN name a ON a.key = k.value CROSS JOIN node n ON n.pk = a.node
     WHERE ${kindCondition("a.", refs[0].kinds)}`,
    { keys: JSON.stringify(keys.map(({ key }) => key)) },
  );
  const best = refs.map(() => ({ tier: Infinity, rank: Infinity, meant: new Map<number, Meant>() }));
  for (const [place, kind, rank, pk, id, name] of rows) {
    const key = keys[place];
    const known = key && best[key.of];
    if (!known || (key.kind !== null && key.kind !== kind)) continue;
    const order = key.tier - known.tier || rank - known.rank;
    if (order > 0) continue;
    if (order < 0) known.meant.clear();
    Object.assign(known, { tier: key.tier, rank });
    known.meant.set(pk, { pk, id, name });
  }
  return best.map(({ meant }) => [...meant.values()].sort((a, b) => compareText(a.id, b.id)));
}

/** Candidates as every store answers them. */
export const namesOf = (refs: readonly (readonly Meant[])[]): Named[][] => refs.map((each) => each.map(({ id, name }) => ({ id, name })));

/** What a ref means where it means one thing. */
export const onlyOne = (meant: readonly Meant[] | undefined): Meant | undefined => (meant?.length === 1 ? meant[0] : undefined);

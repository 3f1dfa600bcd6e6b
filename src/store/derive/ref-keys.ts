import { nameForms } from "../../model/name-forms.js";
import type { Kind } from "../../model/model.js";

/** A key by which names are looked up for a ref. */
export interface RefKey {
  readonly key: string;
  /** Only where nothing is found in a tier does the next one count. */
  readonly tier: number;
  /** The kind that alone is meant by it; null where any is. */
  readonly kind: Kind | null;
}

/** The keys that a ref is looked up by. `devices` is the kind whose names people write with sizes, makers and the like. */
export const refKeys = (ref: string, devices: Kind): RefKey[] =>
  nameForms(ref).map(({ key, tier, isDevice }) => ({ key, tier, kind: isDevice ? devices : null }));

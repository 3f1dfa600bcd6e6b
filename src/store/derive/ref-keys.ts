import { exactForms, nameForms } from "../../model/name-forms.js";
import type { Kind, Model } from "../../model/model.js";

/** A key by which names are looked up for a ref. */
export interface RefKey {
  readonly key: string;
  /** Only where nothing is found in a tier does the next one count. */
  readonly tier: number;
  /** The kind that alone is meant by it; null where any is. */
  readonly kind: Kind | null;
}

/** The keys that a ref is looked up by. Names of hardware alone are written with sizes, makers and the like. */
export function refKeys(ref: string, model: Model): RefKey[] {
  const devices = model.type("Hardware").kinds;
  return nameForms(ref).flatMap(({ key, tier, isDevice }) => (isDevice ? devices : [null]).map((kind) => ({ key, tier, kind })));
}

/** The first tier of them. Most refs are written as their node is named, and more need not be looked up then. */
export const exactKeys = (ref: string): RefKey[] => exactForms(ref).map(({ key, tier }) => ({ key, tier, kind: null }));

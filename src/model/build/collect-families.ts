import type { ModelDeclaration } from "../declare/declaration.js";
import { kindOf, scopeTypeOf } from "../declare/members.js";
import type { Family } from "../model.js";

/** The kinds that have families, in the order of the declaration. */
export function collectFamilies({ families }: ModelDeclaration): Family[] {
  return Object.entries(families).map(([kind, { relation, via, ownFilter = false, containing }]) => ({
    kind: kindOf(kind),
    edge: relation,
    via,
    ownFilter,
    ...(containing && { containing }),
    scopeType: scopeTypeOf(kind),
  }));
}

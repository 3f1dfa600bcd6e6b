import type { Scope } from "../../model/declare/declaration.js";
import type { Model } from "../../model/model.js";
import { parseRef } from "../parse/ref.js";
import { everything, type Filter } from "../selection.js";

/** Results that state a number, and those of the links named here. */
export function statesNumberAnd(model: Model, links: readonly string[]): readonly Filter[] {
  const result = model.type("Result");
  const value = result.properties.get("value");
  return [
    ...(value ? [{ is: "not", filter: { is: "absent", property: value } } as const] : []),
    ...links.flatMap((link) => linkedTo(model, link, "EXACT", everything)),
  ];
}

function linkedTo(model: Model, link: string, scope: Scope | undefined, filter: Filter): readonly Filter[] {
  const end = model.type("Result").ends.get(link);
  return end ? [{ is: "related", end, quantifier: "some", scope: scope ?? end.edge.scope ?? "EXACT", minConfidence: 0, filter }] : [];
}

/** Results that a link joins to what a text names; where nothing has that name, it is NOT_FOUND. What was measured on a member of a family counts for it. */
export function linkedToNamed(model: Model, link: string, text: string): readonly Filter[] {
  const kinds = model.type("Result").ends.get(link)?.targetKinds ?? [];
  return linkedTo(model, link, undefined, { is: "named", refs: [parseRef(text, kinds)] });
}

/** Results of one metric. */
export function ofMetric(model: Model, metric: string): readonly Filter[] {
  const property = model.type("Result").properties.get("metric");
  return property ? [{ is: "compared", property, by: "eq", value: metric }] : [];
}

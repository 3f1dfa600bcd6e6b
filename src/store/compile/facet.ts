import type { End, Property } from "../../model/model.js";
import type { FacetSelection } from "../../plan/selection.js";
import { partKey } from "../port/answer-keys.js";
import type { FacetAnswer } from "../port/answer.js";
import type { Builder } from "./builder.js";
import type { Texts } from "./dialect.js";

/** How the nodes of a relation's values are shown. */
export type ValueNodes = FacetSelection["values"][number]["nodes"];

/** How a store counts the rows of a list by a value: so many of the values, most frequent first. */
export interface FacetTexts<B extends Builder, R> {
  propertyValues(builder: B, property: Property, nodes: ValueNodes, first: number, rows: R): string;
  /** A value counts the rows for which a filter by that value would hold, families and members included. */
  relationValues(builder: B, end: End, nodes: ValueNodes, first: number, rows: R): string;
}

/** The list of one `facets` field: for each key its values with the number of rows. */
export function compileFacet<B extends Builder, R>(
  texts: FacetTexts<B, R>,
  builder: B,
  { by, first, values }: FacetSelection,
  rows: () => R,
): string {
  const facets = by.map((key) => {
    const fields: Record<string, string> & Texts<FacetAnswer> = { field: `'${key.name}'` };
    for (const view of values) {
      fields[partKey(view.key)] = key.property
        ? texts.propertyValues(builder, key.property, view.nodes, first, rows())
        : texts.relationValues(builder, key.end, view.nodes, first, rows());
    }
    return builder.dialect.object(fields);
  });
  return builder.dialect.array(facets);
}

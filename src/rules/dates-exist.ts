import { isPartialDate } from "../model/partial-date.js";
import type { GraphRule } from "./graph-rule.js";

export const datesExist: GraphRule = {
  says: "A date is one that the calendar has.",
  check: ({ nodes }, model) =>
    nodes.flatMap(({ id, kind, at, properties }) =>
      [...model.typeOfKind(kind).properties.values()].flatMap((property) => {
        const value = properties[property.name];
        return property.type !== "date" || typeof value !== "string" || isPartialDate(value)
          ? []
          : [{ at, field: property.name, message: `${id}: ${property.name} is not a date: ${value}` }];
      }),
    ),
};

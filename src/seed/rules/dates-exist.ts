import { isPartialDate } from "../../model/partial-date.js";
import type { SeedRule } from "./seed-rule.js";

export const datesExist: SeedRule = {
  says: "A date is one that the calendar has.",
  check: ({ nodes }, model) =>
    nodes.flatMap(({ id, kind, file, properties }) =>
      [...model.typeOfKind(kind).properties.values()].flatMap((property) => {
        const value = properties[property.name];
        return property.type !== "date" || typeof value !== "string" || isPartialDate(value)
          ? []
          : [{ file, message: `${id}: ${property.name} is not a date: ${value}` }];
      }),
    ),
};

import type { Model } from "../../model/model.js";
import { written, writtenAs } from "../../model/written.js";
import type { Values } from "../port/write.js";
import type { NodeFact } from "./facts.js";

/** What people write of a node, under the names by which they do. */
export function valuesOf(model: Model, { kind, properties }: NodeFact): Values {
  const own = written(model.typeOfKind(kind)).filter(({ input }) => input !== false);
  return Object.fromEntries(
    own.flatMap((property) => {
      const value = properties[writtenAs(property)];
      return value === undefined ? [] : [[property.name, value]];
    }),
  );
}

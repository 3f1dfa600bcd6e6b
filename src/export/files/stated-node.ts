import type { Model } from "../../model/model.js";
import { allValues } from "../../model/written.js";
import type { Carried } from "../../store/port/store-transfer.js";

/** A node with its values under the names of its properties, those that follow from others included. */
export interface ShownNode {
  readonly id: string;
  readonly kind: string;
  readonly type: string;
  readonly origin: string;
  readonly values: ReadonlyMap<string, unknown>;
}

/** What follows from more than a node itself. */
const ofOthers = new Set(["missingContext", "complete"]);

/** A node as files show it. What follows from other nodes is left out, and so are the texts that statements were read in: they are asked of the API. */
export function shownNode(model: Model, { id, kind, origin, properties }: Extract<Carried, { node: unknown }>["node"]): ShownNode {
  const type = model.typeOfKind(kind);
  const all = allValues(type, properties, new Set(), origin);
  const values = Object.entries(all).filter(
    ([name, value]) => !ofOthers.has(name) && type.properties.get(name)?.seeds !== false && !(Array.isArray(value) && value.length === 0),
  );
  return { id, kind, type: type.name, origin, values: new Map(values) };
}

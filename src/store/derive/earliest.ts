import type { End, Model, Type } from "../../model/model.js";

/** A property whose value follows from the nodes to which an end leads: the least of the values under `read` there. */
export interface Earliest {
  readonly property: string;
  readonly end: End;
  readonly read: string;
}

/** The properties of a kind that are derived from its relations, with the names under which values are stored. */
export function earliestOf(model: Model, type: Type): Earliest[] {
  return [...type.properties.values()].flatMap(({ stored, earliest }) => {
    const end = earliest && type.ends.get(earliest.of);
    if (!end) return [];
    const [kind] = end.targetKinds;
    const read = kind === undefined ? undefined : model.typeOfKind(kind).properties.get(earliest.property)?.stored;
    return read === undefined ? [] : [{ property: stored, end, read }];
  });
}

/**
 * The keys that every store spells alike. Properties stand under their names, everything else under `>` and its response key, so that one
 * field under two aliases has two answers and none hides a property.
 */
export type PartKey = `>${string}`;

/** The key of what a response key asks for. */
export const partKey = (responseKey: string): PartKey => `>${responseKey}`;

/** Views of a row stand under their place in the selection. */
export type ViewKey = `v${number}`;

/** The key of a view within a row. */
export const viewKey = (place: number): ViewKey => `v${place}`;

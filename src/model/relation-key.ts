/** What tells a relation apart from all others. */
export interface RelationEnds {
  readonly from: string;
  readonly type: string;
  readonly to: string;
}

/** A relation as one text: `<from> <type> <to>`. */
export const relationKey = ({ type, from, to }: RelationEnds): string => `${from} ${type} ${to}`;

/** The relation that such a text stands for; null where it stands for something else, such as the id of a result. */
export function relationIn(text: string): RelationEnds | null {
  const [from = "", type, to] = text.split(" ");
  return type === undefined || to === undefined ? null : { from, type, to };
}

import type { Kind } from "../model/model.js";

/**
 * How the answer to a root field is written: the response keys of each object in their order, and what stands under each. It is plain data,
 * and says of the schema just what a store has to know that writes the text of its answer itself.
 */
export type Layout = LeafLayout | ListLayout | ObjectLayout;

/** A value of a scalar, or one of the words of an enum. */
export interface LeafLayout {
  readonly is: "leaf";
  readonly type: string;
  readonly words?: readonly string[];
  readonly nullable: boolean;
}

/** A list, with how each of its members is written. */
export interface ListLayout {
  readonly is: "list";
  readonly of: Layout;
  readonly nullable: boolean;
}

/** An object of one type, or a node of one of several kinds. What asks the same of the same type is the same array of fields. */
export interface ObjectLayout {
  readonly is: "object";
  readonly fields: readonly FieldLayout[] | Readonly<Record<Kind, readonly FieldLayout[]>>;
  readonly nullable: boolean;
}

/** Whether an object is of one type. */
export const isOfOneType = (fields: ObjectLayout["fields"]): fields is readonly FieldLayout[] => Array.isArray(fields);

/** A field: the text up to its value, and the property under which a store answers it, or the text that is always the same. */
export type FieldLayout = { readonly head: string } & (
  | { readonly property: string; readonly value: Layout; readonly text?: never }
  | { readonly text: string; readonly property?: never; readonly value?: never }
);

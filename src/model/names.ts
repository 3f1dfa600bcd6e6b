/**
 * The form in which names are compared: Unicode-decomposed without accents, in lower case, without white space, hyphens, underscores and
 * format characters (soft hyphens, bidirectional marks).
 * "Flash Attention-2" and "flashattention2" are one name; "Llama 3.1" and "Llama 31" are two.
 */
export function normalizeName(text: string): string {
  if (isAscii(text)) return text.toLowerCase().replace(/[\s\-_]/g, "");
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s\p{Pd}\p{Cf}_]/gu, "");
}

/** Whether a text has nothing but ASCII: there is nothing to decompose in it then. */
export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

const slugPattern = "[a-z0-9]+(?:-[a-z0-9]+)*";

/** The shape of an entity's id: `<kind>:<slug>`, the slug in lower-case kebab. */
export const idPattern = (prefix: string): string => `^${prefix}:${slugPattern}$`;

/** The key of a result within its paper. */
export const keyPattern = `^${slugPattern}$`;

/** The part of an id after the colon. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

/** `technique:flashattention` → `TECHNIQUE`. */
export function kindOfId(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(":"))).toUpperCase();
}

/** The slug that is made of a name: its letters and digits in ASCII and lower case, the words joined by hyphens. Empty where it has none. */
export function slugify(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

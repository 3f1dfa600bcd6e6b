const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s-]+/gu, " ")
    .replace(/(?<=\p{L}{3})s(?= |$)/gu, "");

/**
 * True for a phrase that a title has or a text takes up again behind it: who uses his own words twice has made a name of them. Two words that any
 * text may repeat need the title.
 */
export function isCoined(phrase: string, title: string, behind: string): boolean {
  const key = keyOf(phrase);
  const isIn = (text: string): boolean => ` ${keyOf(text.replace(/[^\p{L}\p{N}\s-]/gu, " "))} `.includes(` ${key} `);
  const words = key.split(" ").length;
  return words > 1 && (isIn(title) || ((words > 2 || phrase.includes("-")) && isIn(behind)));
}

/** The question in words: the first sentence of the comment that a document begins with. */
export function questionOf(document: string): string {
  const comment = /^(?:#.*\n)+/.exec(document)?.[0].replaceAll(/^# ?/gm, "").replaceAll("\n", " ").trim() ?? "";
  return /^.*?[.?](?= |$)/.exec(comment)?.[0] ?? comment;
}

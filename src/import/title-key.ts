/** What two titles of one paper have in common: their letters and digits, without case and accents. */
export const titleKey = (title: string): string =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

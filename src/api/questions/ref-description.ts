/** What a ref is. */
export const refDescription =
  "An id, a slug, a name or an alias, in any case, spacing or hyphenation; of a paper also its arXiv id, its DOI or an address of either.";

/** What a ref is that a traversal starts from. */
export const startDescription = `${refDescription} Nothing meant by it is NOT_FOUND.`;

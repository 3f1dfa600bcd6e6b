/** Archives, which hold papers and publish none. */
const archive =
  /^(?:arxiv(?:\.org|\.org e-prints| preprint\b.*| e-prints| \(cornell university\))?|corr|computing research repository.*|ssrn.*|research square.*|openreview.*)$/i;

/** Where a paper appeared, from the name of its journal, proceedings or source; null for an archive of preprints. */
export const venueOf = (source: string | null): string | null =>
  source === null || archive.test(source) || /\barxiv\s?:\s?\S/i.test(source) ? null : source;

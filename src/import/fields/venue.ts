/** Archives, which hold papers and publish none. */
const archive = new RegExp(
  String.raw`^(?:arxiv(?:\.org|\.org e-prints| preprint\b.*| e-prints| \(cornell university\))?|corr|computing research repository.*|ssrn.*|` +
    String.raw`research square.*|openreview.*|(?:bio|med|chem|tech|psya|ea|soca|enga)rxiv\b.*|zenodo.*|preprints(?:\.org)?)$`,
  "i",
);

/** Where a paper appeared, from the name of its journal, proceedings or source; null for an archive of preprints. */
export const venueOf = (source: string | null): string | null =>
  source === null || archive.test(source) || /\barxiv\s?:\s?\S/i.test(source) ? null : source;

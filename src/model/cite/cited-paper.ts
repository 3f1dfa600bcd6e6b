/** The properties of a paper that its citation is made of. */
export const citedProperties = ["slug", "title", "authors", "published", "venue", "arxivId", "doi", "url"] as const;

/** What stands in a citation of a paper. */
export interface CitedPaper {
  /** Under which it is cited: unique, and the same for as long as the paper is there. */
  readonly slug: string;
  readonly title: string;
  /** As they sign: `Laurens van der Maaten`. */
  readonly authors: readonly string[];
  /** Year, month and day, as far as they are known. */
  readonly published: readonly string[];
  readonly venue: string | null;
  readonly arxivId: string | null;
  readonly doi: string | null;
  readonly url: string | null;
}

/** Where a paper appeared: in a journal, in proceedings, or nowhere that is known, as preprints do. */
export type Appearance = "journal" | "proceedings" | "preprint";

/** What is cited of a paper with these properties. */
export function citedPaper(properties: Readonly<Record<string, unknown>>): CitedPaper {
  const text = (name: string): string | null => {
    const value = properties[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const { authors } = properties;
  return {
    slug: text("slug") ?? "",
    title: text("title") ?? "",
    authors: Array.isArray(authors) ? authors.map(String) : [],
    published: text("published")?.split("-") ?? [],
    venue: text("venue"),
    arxivId: text("arxivId"),
    doi: text("doi"),
    url: text("url"),
  };
}

const gathering = /\b(?:conference|workshops?|symposium|proceedings|meeting|advances in)\b/i;

const periodical =
  /\b(?:journal|transactions|trans\.|letters|magazine|review|bulletin|annals|communications of|jmlr|tmlr|tacl|pvldb)(?!\w)/i;

/** Journals appear under their names; conferences meet in a year, or are called by their capitals alone. */
export function appearanceOf({ venue }: Pick<CitedPaper, "venue">): Appearance {
  if (venue === null) return "preprint";
  if (gathering.test(venue)) return "proceedings";
  if (periodical.test(venue)) return "journal";
  const isMeeting = /\b(?:19|20)\d\d\b/.test(venue) || /^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(venue);
  return isMeeting ? "proceedings" : "journal";
}

import { arxivMonth } from "../../model/arxiv-id.js";
import type { SeedRule } from "./seed-rule.js";

/** The prefix of the DOIs that arXiv gives to everything it holds. */
const ofArxiv = "10.48550/";
const doiForm = /^10\.\d{4,9}\/\S+$/;

export const identifiersHaveForm: SeedRule = {
  says: "An arXiv id is bare and one that arXiv can have given; a DOI is the publisher's, in lower case and without a resolver.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, file, properties: { arxivId, doi } }) => {
      const wrong: string[] = [];
      if (typeof arxivId === "string" && arxivMonth(arxivId) === null) wrong.push(`not an arXiv id: ${arxivId}`);
      if (typeof doi === "string" && (!doiForm.test(doi) || doi !== doi.toLowerCase())) wrong.push(`not a DOI in lower case: ${doi}`);
      if (typeof doi === "string" && doi.toLowerCase().startsWith(ofArxiv))
        wrong.push(`arXiv's own DOI: write the arXiv id instead of ${doi}`);
      return wrong.map((message) => ({ file, message: `${id}: ${message}` }));
    }),
};

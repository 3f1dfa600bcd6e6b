import { arxivMonth } from "../model/arxiv-id.js";
import type { GraphRule } from "./graph-rule.js";

/** The prefix of the DOIs that arXiv gives to everything it holds. */
const ofArxiv = "10.48550/";
const doiForm = /^10\.\d{4,9}\/\S+$/;

export const identifiersHaveForm: GraphRule = {
  says: "An arXiv id is bare and one that arXiv can have given; a DOI is the publisher's, in lower case and without a resolver.",
  check: ({ nodes }) =>
    nodes.flatMap(({ id, at, properties: { arxivId, doi } }) => {
      const wrong: (readonly [field: string, message: string])[] = [];
      if (typeof arxivId === "string" && arxivMonth(arxivId) === null) wrong.push(["arxivId", `not an arXiv id: ${arxivId}`]);
      if (typeof doi === "string" && (!doiForm.test(doi) || doi !== doi.toLowerCase()))
        wrong.push(["doi", `not a DOI in lower case: ${doi}`]);
      if (typeof doi === "string" && doi.toLowerCase().startsWith(ofArxiv))
        wrong.push(["doi", `arXiv's own DOI: write the arXiv id instead of ${doi}`]);
      return wrong.map(([field, message]) => ({ at, field, message: `${id}: ${message}` }));
    }),
};

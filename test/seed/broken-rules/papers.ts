import { uniqueIdentifiers } from "../../../src/rules/unique-identifiers.js";
import { authorCountsAgree } from "../../../src/rules/author-counts-agree.js";
import { datesAgreeWithArxiv } from "../../../src/rules/dates-agree-with-arxiv.js";
import { datesExist } from "../../../src/rules/dates-exist.js";
import { fileNamedAfterPaper } from "../../../src/seed/rules/file-named-after-paper.js";
import { identifiersHaveForm } from "../../../src/rules/identifiers-have-form.js";
import { papersSaySomething } from "../../../src/seed/rules/papers-say-something.js";
import { one, two, type BrokenRule } from "./broken-rule.js";

/** Edits of the tiny graph that break the rules of papers. */
export const brokenPapers: readonly BrokenRule[] = [
  {
    rule: datesExist,
    edit: { path: two, find: "2023-11-30", put: "2023-11-31" },
    found: "paper:quickweave-2: published is not a date: 2023-11-31",
  },
  ...[
    { written: 'arxivId: "2311.1234"', found: "not an arXiv id: 2311.1234" },
    { written: 'arxivId: "2311.12345v2"', found: "not an arXiv id: 2311.12345v2" },
    { written: "doi: https://doi.org/10.1145/3600006.3613165", found: "not a DOI in lower case: https://doi.org/10.1145/3600006.3613165" },
    { written: "doi: 10.1109/HPCA61900.2025.00058", found: "not a DOI in lower case: 10.1109/HPCA61900.2025.00058" },
    {
      written: "doi: 10.48550/arxiv.2311.12345",
      found: "arXiv's own DOI: write the arXiv id instead of 10.48550/arxiv.2311.12345",
    },
  ].map(({ written, found }) => ({
    rule: identifiersHaveForm,
    edit: { path: two, find: "authorCount: 5", put: written },
    found: `paper:quickweave-2: ${found}`,
  })),
  {
    rule: uniqueIdentifiers,
    edit: { path: one, find: "authorCount: 2", put: "doi: 10.1145/1" },
    also: { path: two, find: "authorCount: 5", put: "doi: 10.1145/1" },
    found: "paper:quickweave: 10.1145/1 is the identifier of paper:quickweave-2 already",
  },
  {
    rule: datesAgreeWithArxiv,
    edit: { path: two, find: "authorCount: 5", put: 'arxivId: "2310.12345"' },
    found: "paper:quickweave-2: published 2023-11-30, but its arXiv id is of 2023-10",
  },
  {
    rule: datesAgreeWithArxiv,
    edit: { path: two, find: "authorCount: 5", put: 'arxivId: "2402.12345"' },
    found: "paper:quickweave-2: published 2023-11-30, but its arXiv id is of 2024-02",
  },
  {
    rule: authorCountsAgree,
    edit: { path: two, find: "authorCount: 5", put: "authorCount: 5\nauthors: [Ada Weft, Bo Warp]" },
    found: "paper:quickweave-2: authorCount is 5, but 2 authors are listed",
  },
  {
    rule: fileNamedAfterPaper,
    edit: { path: two, find: "id: paper:quickweave-2", put: "id: paper:quickweave-3" },
    found: "paper:quickweave-3 belongs into papers/quickweave-3.yaml",
  },
  {
    rule: papersSaySomething,
    edit: { path: two, find: "authorCount: 5", put: "reason: It is about something else." },
    found: "paper:quickweave-2 gives a reason and needs none",
  },
];

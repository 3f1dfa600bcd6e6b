import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { papergraph } from "../../src/model/papergraph.js";
import { acyclicRelations } from "../../src/seed/rules/acyclic-relations.js";
import { aliasesDiffer } from "../../src/seed/rules/aliases-differ.js";
import { allRules } from "../../src/seed/rules/all-rules.js";
import { authorCountsAgree } from "../../src/seed/rules/author-counts-agree.js";
import { claimsCarryBounds } from "../../src/seed/rules/claims-carry-bounds.js";
import { compressionIsSaved } from "../../src/seed/rules/compression-is-saved.js";
import { datesAgreeWithArxiv } from "../../src/seed/rules/dates-agree-with-arxiv.js";
import { datesExist } from "../../src/seed/rules/dates-exist.js";
import { devicesAreCounted } from "../../src/seed/rules/devices-are-counted.js";
import { efficiencyIsHigher } from "../../src/seed/rules/efficiency-is-higher.js";
import { fileNamedAfterPaper } from "../../src/seed/rules/file-named-after-paper.js";
import { identifiersHaveForm } from "../../src/seed/rules/identifiers-have-form.js";
import { furtherBaselinesFollow } from "../../src/seed/rules/further-baselines-follow.js";
import { kindsHaveOneDirection } from "../../src/seed/rules/kinds-have-one-direction.js";
import { kindsHaveOneEncoding } from "../../src/seed/rules/kinds-have-one-encoding.js";
import { kindsShareNoNames } from "../../src/seed/rules/kinds-share-no-names.js";
import { knownEnds } from "../../src/seed/rules/known-ends.js";
import { metricDirectionsAgree } from "../../src/seed/rules/metric-directions-agree.js";
import { nodesAreUsed } from "../../src/seed/rules/nodes-are-used.js";
import { numbersAreComplete } from "../../src/seed/rules/numbers-are-complete.js";
import { papersSaySomething } from "../../src/seed/rules/papers-say-something.js";
import { rangesAreStatedOnce } from "../../src/seed/rules/ranges-are-stated-once.js";
import { relationsHaveSources } from "../../src/seed/rules/relations-have-sources.js";
import type { SeedRule } from "../../src/seed/rules/seed-rule.js";
import { sharesStayWhole } from "../../src/seed/rules/shares-stay-whole.js";
import { strongestRelationOnly } from "../../src/seed/rules/strongest-relation-only.js";
import { uniqueIdentifiers } from "../../src/seed/rules/unique-identifiers.js";
import { uniqueIds } from "../../src/seed/rules/unique-ids.js";
import { uniqueNames } from "../../src/seed/rules/unique-names.js";
import { unitsAreUniform } from "../../src/seed/rules/units-are-uniform.js";
import { editedFiles, editedGraph, graphOf, type Edit } from "./edited-world.js";

const one = "papers/quickweave.yaml";
const two = "papers/quickweave-2.yaml";
const hardware = "registry/hardware.yaml";
const documentation = "registry/documentation.yaml";
const others = "registry/others.yaml";

/** Something that breaks a rule, and what is then found: in the edited file, where no other is named. */
interface Break {
  readonly rule: SeedRule;
  readonly edit: Edit;
  /** A second edit, where it takes two. */
  readonly also?: Edit;
  readonly found: string;
  readonly file?: string;
}

/** For each rule the edits of the tiny graph that break it. */
const breaks: readonly Break[] = [
  {
    rule: uniqueIds,
    edit: { path: others, find: "id: model:tapestry-7b", put: "id: model:tapestry" },
    found: "model:tapestry is defined in registry/others.yaml already",
  },
  {
    rule: knownEnds,
    edit: { path: one, find: "uses: [system:shuttle]", put: "uses: [system:spindle]" },
    found: "technique:quickweave USES system:spindle: nothing has the id system:spindle",
  },
  {
    rule: knownEnds,
    edit: { path: one, find: "uses: [system:shuttle]", put: "uses: [technique:quickweave]" },
    found: "technique:quickweave USES technique:quickweave: both ends are the same",
  },
  {
    rule: uniqueNames,
    edit: { path: "papers/loomserve.yaml", find: "[Loom server]", put: '["quick-weave"]' },
    file: one,
    found: 'technique:quickweave and system:loomserve both go by "quickweave"',
  },
  {
    rule: aliasesDiffer,
    edit: { path: one, find: "[QW, Quick Weaving]", put: "[QW, Quick-Weave]" },
    found: 'technique:quickweave: the alias "Quick-Weave" repeats another name of it',
  },
  {
    rule: acyclicRelations,
    edit: { path: one, find: "uses: [system:shuttle]", put: "extends: [technique:threadbits]" },
    file: two,
    found: "EXTENDS goes in a circle: technique:quickweave → technique:threadbits → technique:quickweave",
  },
  {
    rule: relationsHaveSources,
    edit: { path: hardware, find: '{ to: hardware:pearl, note: "ACME\'s public documentation" }', put: "hardware:pearl" },
    found:
      "hardware:onyx SUCCEEDS hardware:pearl has no source: state it in a paper's file, or give the addresses of documentation as references",
  },
  {
    rule: relationsHaveSources,
    edit: { path: one, find: "uses: [system:shuttle]", put: 'uses: [{ to: system:shuttle, references: ["https://example.org/shuttle"] }]' },
    found: "technique:quickweave USES system:shuttle has references in a paper's file: state what documentation says in a registry",
  },
  {
    rule: relationsHaveSources,
    edit: { path: one, find: "targets: [hardware:pearl]", put: "supports: [hardware:pearl]" },
    found: "technique:quickweave SUPPORTS hardware:pearl rests on a paper: state it in a registry, with the addresses of the documentation",
  },
  {
    rule: relationsHaveSources,
    edit: { path: documentation, find: '{ to: hardware:onyx, references: ["https://example.org/shuttle/devices"] }', put: "hardware:onyx" },
    found:
      "system:shuttle SUPPORTS hardware:onyx has no source: state it in a paper's file, or give the addresses of documentation as references",
  },
  {
    rule: strongestRelationOnly,
    edit: { path: one, find: "- to: benchmark:yarnbench", put: "- system:shuttle\n  - to: benchmark:yarnbench" },
    found: "paper:quickweave MENTIONS system:shuttle, but technique:quickweave USES it",
  },
  {
    rule: kindsHaveOneEncoding,
    edit: {
      path: two,
      find: "extends: [technique:quickweave]",
      put: "extends: [technique:quickweave]\n    broader: [technique:quickweave]",
    },
    found: "technique:threadbits is a kind of technique:quickweave, and so does not also extend it",
  },
  {
    rule: kindsHaveOneDirection,
    edit: {
      path: one,
      find: "uses: [system:shuttle]",
      put: "uses: [technique:threadbits]",
    },
    also: { path: two, find: "extends: [technique:quickweave]", put: "broader: [technique:quickweave]" },
    found: "technique:quickweave USES technique:threadbits, which is a kind of it",
  },
  ...[
    { find: "    unit: x\n", put: "", found: "the value has no unit" },
    { find: "    value: 2\n", put: "", found: "the unit has no value" },
    { find: "bound: EXACT", put: "bound: RANGE", found: "bound RANGE and valueMax go together" },
    { find: "bound: EXACT", put: "bound: RANGE\n    valueMax: 2", found: "valueMax is not above value" },
  ].map(({ find, put, found }) => ({
    rule: numbersAreComplete,
    edit: { path: one, find, put },
    found: `result:quickweave/speedup: ${found}`,
  })),
  {
    rule: numbersAreComplete,
    edit: { path: one, find: "bound: APPROXIMATE", put: "bound: UP_TO" },
    found: "result:quickweave/no-memory-saved: without a number, a comparison that ends ON_PAR is APPROXIMATE",
  },
  {
    rule: numbersAreComplete,
    edit: { path: one, find: "    outcome: ON_PAR\n", put: "" },
    found: "result:quickweave/no-memory-saved: without a number, a fact is EXACT",
  },
  {
    rule: rangesAreStatedOnce,
    edit: {
      path: "papers/loomserve.yaml",
      find: "results:\n",
      put: `results:
  - key: throughput-once-more
    subject: system:loomserve
    metric: THROUGHPUT
    value: 1.8
    valueMax: 3.5
    bound: RANGE
    unit: x
    betterIs: HIGHER
    outcome: BETTER
    baseline: technique:quickweave-2
    hardware: [hardware:onyx-90]
    hardwareCount: 8
    models: [model:tapestry-7b, model:tapestry]
    claim: On eight Onyx-90, LoomServe serves 1.8 to 3.5x the requests of QuickWeave-2.
`,
    },
    found:
      "result:loomserve/throughput repeats the range of result:loomserve/throughput-once-more against another baseline: state it once, with furtherBaselines",
  },
  {
    rule: furtherBaselinesFollow,
    edit: {
      path: one,
      find: "outcome: ON_PAR\n    baseline: system:shuttle",
      put: "outcome: ON_PAR\n    furtherBaselines: [system:shuttle]",
    },
    found: "result:quickweave/no-memory-saved has furtherBaselines and no baseline",
  },
  {
    rule: furtherBaselinesFollow,
    edit: {
      path: one,
      find: "outcome: ON_PAR\n    baseline: system:shuttle",
      put: "outcome: ON_PAR\n    baseline: system:shuttle\n    furtherBaselines: [system:shuttle]",
    },
    found: "result:quickweave/no-memory-saved names its baseline system:shuttle again",
  },
  {
    rule: devicesAreCounted,
    edit: {
      path: hardware,
      find: "summary: The large Onyx.\n    hardwareType: GPU",
      put: "summary: Many Onyxes.\n    hardwareType: CLUSTER",
    },
    file: "papers/loomserve.yaml",
    found: "result:loomserve/throughput counts devices, but hardware:onyx-90 is a cluster",
  },
  {
    rule: devicesAreCounted,
    edit: {
      path: "papers/loomserve.yaml",
      find: "hardware: [hardware:onyx-90]\n    hardwareCount",
      put: "hardware: [hardware:onyx-90, hardware:pearl]\n    hardwareCount",
    },
    found: "result:loomserve/throughput counts devices of several sorts: hardware:onyx-90, hardware:pearl",
  },
  {
    rule: metricDirectionsAgree,
    edit: { path: one, find: "betterIs: HIGHER", put: "betterIs: LOWER" },
    found: "result:quickweave/speedup: of SPEEDUP, higher is better",
  },
  {
    rule: kindsShareNoNames,
    edit: { path: others, find: "[C4]", put: "[QW]" },
    found: 'model:tapestry and technique:quickweave both go by "qw": are they one thing?',
  },
  {
    rule: claimsCarryBounds,
    edit: { path: one, find: "bound: EXACT", put: "bound: UP_TO" },
    found: "result:quickweave/speedup: the claim does not say UP_TO",
  },
  {
    rule: sharesStayWhole,
    edit: {
      path: one,
      find: "metric: SPEEDUP\n    value: 2\n    bound: EXACT\n    unit: x",
      put: 'metric: UTILIZATION\n    value: 102\n    bound: EXACT\n    unit: "%"',
    },
    found: "result:quickweave/speedup: 102 % cannot be used",
  },
  {
    rule: unitsAreUniform,
    edit: { path: one, find: "unit: x", put: "unit: times" },
    found: "result:quickweave/speedup: write the unit times as x",
  },
  {
    rule: unitsAreUniform,
    edit: { path: one, find: "unit: x", put: 'unit: "% memory"' },
    found: 'result:quickweave/speedup: the share "% memory" does not say of what',
  },
  {
    rule: efficiencyIsHigher,
    edit: { path: one, find: "metric: SPEEDUP", put: "metric: ENERGY" },
    found: "result:quickweave/speedup: energy drawn is LOWER",
  },
  {
    rule: compressionIsSaved,
    edit: {
      path: one,
      find: "metric: SPEEDUP\n    value: 2\n    bound: EXACT\n    unit: x",
      put: "metric: COMPRESSION\n    value: 4\n    bound: EXACT\n    unit: bits",
    },
    found: "result:quickweave/speedup: bits is not a compression: write what is left as OTHER",
  },
  {
    rule: nodesAreUsed,
    edit: { path: others, find: "    task: question answering", put: "    task: question answering\n  - id: model:lace\n    name: Lace" },
    found: "model:lace is related to nothing: state what a paper says of it, or remove it",
  },
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

test.each(breaks.map((each) => ({ says: each.rule.says, ...each })))(
  "$says Else: $found",
  ({ rule, edit, also, found, file = edit.path }) => {
    expect(rule.check(editedGraph(edit, ...(also ? [also] : [])), papergraph)).toContainEqual({ file, message: found });
  },
);

test("a paper with neither relation nor result has to give a reason", () => {
  const text = "id: paper:silence\ntitle: Silence\ncontribution: THEORY\n";
  const silent = (content: string) => graphOf([...editedFiles(), { path: "papers/silence.yaml", text: content }]);
  expect(papersSaySomething.check(silent(text), papergraph)).toEqual([
    { file: "papers/silence.yaml", message: "paper:silence has neither relation nor result: give a reason" },
  ]);
  expect(papersSaySomething.check(silent(`${text}reason: It is about nothing.\n`), papergraph)).toEqual([]);
});

test("a relation between kinds that it cannot join is found, wherever it comes from", () => {
  const graph = editedGraph();
  const wrong = { type: "TARGETS", from: "hardware:onyx", to: "system:shuttle", source: "paper:quickweave", file: one, implied: false };
  expect(knownEnds.check({ ...graph, edges: [...graph.edges, wrong] }, papergraph)).toEqual([
    { file: one, message: "hardware:onyx TARGETS system:shuttle: TARGETS does not join these kinds" },
  ]);
});

test.each([
  ["2023-11", "2311.12345"],
  ["2023-11-30", "2312.00001"],
  ["2023-11-30", "2401.10241"],
  ["2023", "2401.10241"],
  ["2007-03-30", "0704.0001"],
  ["1999-01", "hep-th/9901001"],
  ["2003-09", "math/0309136"],
  ["2014-12", "1412.0001"],
])("a paper published %s may have the arXiv id %s", (published, arxivId) => {
  const graph = editedGraph(
    { path: two, find: "2023-11-30", put: published },
    { path: two, find: "authorCount: 5", put: `arxivId: "${arxivId}"` },
  );
  expect([identifiersHaveForm, datesAgreeWithArxiv].flatMap((rule) => rule.check(graph, papergraph))).toEqual([]);
});

test.each([
  "2313.12345",
  "0703.0001",
  "1412.00001",
  "1501.0001",
  "arXiv:2311.12345",
  "math.GT/0309136",
  "hep-th/0704001",
  "hep-th/9913001",
])("%s is no arXiv id", (arxivId) => {
  const graph = editedGraph({ path: two, find: "authorCount: 5", put: `arxivId: "${arxivId}"` });
  expect(identifiersHaveForm.check(graph, papergraph)).toEqual([{ file: two, message: `paper:quickweave-2: not an arXiv id: ${arxivId}` }]);
});

describe("all rules", () => {
  const graph = editedGraph();

  test.each(allRules)("$says The tiny graph keeps it.", ({ check }) => {
    expect(check(graph, papergraph)).toEqual([]);
  });

  test("are the files of their folder, one each", async () => {
    const folder = new URL("../../src/seed/rules/", import.meta.url);
    const files = readdirSync(fileURLToPath(folder)).filter((name) => !["all-rules.ts", "seed-rule.ts"].includes(name));
    const modules = await Promise.all(
      files.map((name) => import(new URL(name, folder).href) as Promise<Readonly<Record<string, SeedRule>>>),
    );
    expect(modules.map((module) => Object.values(module).length)).toEqual(files.map(() => 1));
    expect(new Set(modules.flatMap((module) => Object.values(module)))).toEqual(new Set(allRules));
  });

  test("are each shown to find something", () => {
    const shown = new Set(breaks.map(({ rule }) => rule));
    expect(allRules.filter((rule) => !shown.has(rule)).map((rule) => rule.says)).toEqual([]);
  });
});

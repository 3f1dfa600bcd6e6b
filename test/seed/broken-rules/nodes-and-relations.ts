import { acyclicRelations } from "../../../src/rules/acyclic-relations.js";
import { aliasesDiffer } from "../../../src/rules/aliases-differ.js";
import { amountsArePositive } from "../../../src/rules/amounts-are-positive.js";
import { kindsHaveOneDirection } from "../../../src/rules/kinds-have-one-direction.js";
import { kindsHaveOneEncoding } from "../../../src/rules/kinds-have-one-encoding.js";
import { kindsShareNoNames } from "../../../src/rules/kinds-share-no-names.js";
import { knownEnds } from "../../../src/rules/known-ends.js";
import { nodesAreUsed } from "../../../src/seed/rules/nodes-are-used.js";
import { relationsHaveSources } from "../../../src/rules/relations-have-sources.js";
import { strongestRelationOnly } from "../../../src/rules/strongest-relation-only.js";
import { uniqueIds } from "../../../src/seed/rules/unique-ids.js";
import { uniqueNames } from "../../../src/rules/unique-names.js";
import { one, two, hardware, documentation, others, type BrokenRule } from "./broken-rule.js";

/** Edits of the tiny graph that break the rules of nodes and relations. */
export const brokenNodesAndRelations: readonly BrokenRule[] = [
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
    rule: amountsArePositive,
    edit: { path: others, find: "parameters: 7", put: "parameters: -7" },
    found: "model:tapestry-7b: parameters is -7",
  },
  {
    rule: amountsArePositive,
    edit: { path: hardware, find: "memoryGB: 96", put: "memoryGB: 0" },
    found: "hardware:onyx-90: memoryGB is 0",
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
  {
    rule: kindsShareNoNames,
    edit: { path: others, find: "[C4]", put: "[QW]" },
    found: 'model:tapestry and technique:quickweave both go by "qw"; they may be one thing',
  },
  {
    rule: nodesAreUsed,
    edit: { path: others, find: "    task: question answering", put: "    task: question answering\n  - id: model:lace\n    name: Lace" },
    found: "model:lace is related to nothing: state what a paper says of it, or remove it",
  },
];

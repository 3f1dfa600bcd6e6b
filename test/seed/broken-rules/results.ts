import { claimsCarryBounds } from "../../../src/rules/claims-carry-bounds.js";
import { compressionIsSaved } from "../../../src/rules/compression-is-saved.js";
import { devicesAreCounted } from "../../../src/rules/devices-are-counted.js";
import { efficiencyIsHigher } from "../../../src/rules/efficiency-is-higher.js";
import { furtherBaselinesFollow } from "../../../src/rules/further-baselines-follow.js";
import { metricDirectionsAgree } from "../../../src/rules/metric-directions-agree.js";
import { numbersAreComplete } from "../../../src/rules/numbers-are-complete.js";
import { rangesAreStatedOnce } from "../../../src/rules/ranges-are-stated-once.js";
import { sharesStayWhole } from "../../../src/rules/shares-stay-whole.js";
import { unitsAreUniform } from "../../../src/rules/units-are-uniform.js";
import { one, hardware, type BrokenRule } from "./broken-rule.js";

/** Edits of the tiny graph that break the rules of results. */
export const brokenResults: readonly BrokenRule[] = [
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
    edit: { path: one, find: "unit: x", put: "unit: ×" },
    found: "result:quickweave/speedup: write the unit × as x",
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
];

import { acyclicRelations } from "./acyclic-relations.js";
import { aliasesDiffer } from "./aliases-differ.js";
import { amountsArePositive } from "./amounts-are-positive.js";
import { authorCountsAgree } from "./author-counts-agree.js";
import { claimsCarryBounds } from "./claims-carry-bounds.js";
import { compressionIsSaved } from "./compression-is-saved.js";
import { datesAgreeWithArxiv } from "./dates-agree-with-arxiv.js";
import { datesExist } from "./dates-exist.js";
import { devicesAreCounted } from "./devices-are-counted.js";
import { efficiencyIsHigher } from "./efficiency-is-higher.js";
import { furtherBaselinesFollow } from "./further-baselines-follow.js";
import type { GraphRule } from "./graph-rule.js";
import { identifiersHaveForm } from "./identifiers-have-form.js";
import { kindsHaveOneDirection } from "./kinds-have-one-direction.js";
import { kindsHaveOneEncoding } from "./kinds-have-one-encoding.js";
import { kindsShareNoNames } from "./kinds-share-no-names.js";
import { knownEnds } from "./known-ends.js";
import { metricDirectionsAgree } from "./metric-directions-agree.js";
import { numbersAreComplete } from "./numbers-are-complete.js";
import { rangesAreStatedOnce } from "./ranges-are-stated-once.js";
import { relationsHaveSources } from "./relations-have-sources.js";
import { sharesStayWhole } from "./shares-stay-whole.js";
import { strongestRelationOnly } from "./strongest-relation-only.js";
import { uniqueIdentifiers } from "./unique-identifiers.js";
import { uniqueNames } from "./unique-names.js";
import { unitsAreUniform } from "./units-are-uniform.js";

/** Every rule that the graph keeps, whoever writes it, in the order in which findings are reported. */
export const graphRules: readonly GraphRule[] = [
  knownEnds,
  uniqueNames,
  kindsShareNoNames,
  aliasesDiffer,
  acyclicRelations,
  relationsHaveSources,
  strongestRelationOnly,
  kindsHaveOneEncoding,
  kindsHaveOneDirection,
  numbersAreComplete,
  rangesAreStatedOnce,
  furtherBaselinesFollow,
  amountsArePositive,
  devicesAreCounted,
  claimsCarryBounds,
  sharesStayWhole,
  unitsAreUniform,
  metricDirectionsAgree,
  efficiencyIsHigher,
  compressionIsSaved,
  datesExist,
  identifiersHaveForm,
  uniqueIdentifiers,
  datesAgreeWithArxiv,
  authorCountsAgree,
];

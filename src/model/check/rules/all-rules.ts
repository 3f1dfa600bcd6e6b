import { commonsAreShared } from "./commons-are-shared.js";
import { computedOfProperties } from "./computed-of-properties.js";
import { described } from "./described.js";
import { earliestFollowRelations } from "./earliest-follow-relations.js";
import { edgesJoinNames } from "./edges-join-names.js";
import { familiesJoinTheirKind } from "./families-join-their-kind.js";
import { fieldsDifferInCapitals } from "./fields-differ-in-capitals.js";
import { interfacesAgree } from "./interfaces-agree.js";
import { interfacesLeadToNode } from "./interfaces-lead-to-node.js";
import { kindsDifferInCapitals } from "./kinds-differ-in-capitals.js";
import { kindsFitTheIndex } from "./kinds-fit-the-index.js";
import { knownCommons } from "./known-commons.js";
import { knownRelations } from "./known-relations.js";
import { knownTypes } from "./known-types.js";
import { knownVocabularies } from "./known-vocabularies.js";
import { legalNames } from "./legal-names.js";
import { linksCarryOrders } from "./links-carry-orders.js";
import type { ModelRule } from "./model-rule.js";
import { oneMeaningAProperty } from "./one-meaning-a-property.js";
import { papersReachEverything } from "./papers-reach-everything.js";
import { programParts } from "./program-parts.js";
import { propertyTypes } from "./property-types.js";
import { referencesMeanKinds } from "./references-mean-kinds.js";
import { reservedFields } from "./reserved-fields.js";
import { resultsSpeakOfSubjects } from "./results-speak-of-subjects.js";
import { scopesLeadToFamilies } from "./scopes-lead-to-families.js";
import { uniqueEdgeNames } from "./unique-edge-names.js";
import { uniqueFields } from "./unique-fields.js";
import { uniqueRootFields } from "./unique-root-fields.js";
import { uniqueTypeNames } from "./unique-type-names.js";
import { valuesHaveOneSource } from "./values-have-one-source.js";
import { vocabulariesHaveWords } from "./vocabularies-have-words.js";

/** Every rule that a declaration keeps, in the order in which findings are reported. */
export const allRules: readonly ModelRule[] = [
  legalNames,
  knownTypes,
  knownVocabularies,
  knownRelations,
  knownCommons,
  programParts,
  interfacesLeadToNode,
  referencesMeanKinds,
  kindsDifferInCapitals,
  kindsFitTheIndex,
  uniqueTypeNames,
  uniqueRootFields,
  uniqueFields,
  fieldsDifferInCapitals,
  reservedFields,
  propertyTypes,
  oneMeaningAProperty,
  interfacesAgree,
  computedOfProperties,
  valuesHaveOneSource,
  earliestFollowRelations,
  vocabulariesHaveWords,
  uniqueEdgeNames,
  edgesJoinNames,
  papersReachEverything,
  linksCarryOrders,
  scopesLeadToFamilies,
  familiesJoinTheirKind,
  commonsAreShared,
  resultsSpeakOfSubjects,
  described,
];

import type { NonEmptyArray } from "type-graphql";
import type { Model } from "../../model/model.js";
import { defineGraphEdge } from "../types/edge-types.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";
import { askQuestion } from "./ask.js";
import { compareQuestion } from "./compare.js";
import { disagreementsQuestion } from "./disagreements.js";
import { gapsQuestion } from "./gaps.js";
import { waitingQuestion } from "./waiting.js";
import { itemQuestion } from "./item.js";
import { lineageQuestion } from "./lineage.js";
import { listQuestion } from "./list.js";
import { neighborhoodQuestion } from "./neighborhood.js";
import { nodesQuestion } from "./nodes.js";
import { pathsQuestion } from "./paths.js";
import { recordsQuestion } from "./records.js";
import { relatedQuestion } from "./related.js";
import { resolveQuestion } from "./resolve.js";
import { searchQuestion } from "./search.js";
import { statisticsQuestion } from "./statistics.js";
import { historyQuestion } from "./history.js";
import { viewerQuestion } from "./viewer.js";

/** The resolver classes of every root field, in the order in which Query shows them. */
export function allQuestions(types: TypeRegistry, model: Model): NonEmptyArray<TypeClass> {
  defineGraphEdge(types);
  return [
    nodesQuestion(types),
    resolveQuestion(types),
    searchQuestion(types),
    statisticsQuestion(types),
    lineageQuestion(types, model),
    pathsQuestion(types, model),
    relatedQuestion(types, model),
    compareQuestion(types, model),
    neighborhoodQuestion(types),
    disagreementsQuestion(types),
    recordsQuestion(types),
    gapsQuestion(types),
    waitingQuestion(types),
    askQuestion(types),
    ...[...model.types.values()].flatMap((type) => [
      ...(type.item ? [itemQuestion(types, type, type.item)] : []),
      ...(type.list ? [listQuestion(types, type, type.list)] : []),
    ]),
    viewerQuestion(types),
    historyQuestion(types),
  ];
}

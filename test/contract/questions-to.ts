import fc from "fast-check";
import { papergraph } from "../../src/model/papergraph.js";
import type { WriteBatch } from "../../src/store/port/write-batch.js";
import { filterGenerator } from "../support/arbitrary-filter.js";
import { arbitraryFieldQuestion, arbitraryListQuestion } from "../support/arbitrary-question.js";
import { referenceGraph } from "../support/reference-graph.js";
import type { ListQuestion } from "../support/reference-list.js";

/** Questions to any list of a graph, and to any field of its nodes that lists something. */
export function questionsTo(batch: WriteBatch): fc.Arbitrary<ListQuestion> {
  const reference = referenceGraph(batch, papergraph);
  const filter = filterGenerator(reference);
  const types = [...papergraph.types.values()];
  const lists = types.filter((type) => type.list).map((type) => arbitraryListQuestion(filter, type));
  const fields = types
    .filter(({ kinds }) => reference.ofKinds(kinds).length > 0)
    .flatMap((type) =>
      [...type.ends.values()].filter(({ shape }) => shape === "relation" || shape === "list").map((end) => ({ type, end })),
    )
    .map(({ type, end }) => arbitraryFieldQuestion(reference, filter, type, end));
  return fc.oneof(...lists, ...fields);
}

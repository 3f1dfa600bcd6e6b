import type { EvidenceFact } from "../../../model/confidence.js";
import { encodeCursor } from "../../../plan/parse/cursor.js";
import { waitingSignature } from "../../../plan/questions/waiting.js";
import type { Question } from "../../port/answer.js";
import type { WaitingFacts } from "../../port/facts.js";
import { readTraversal } from "../read-traversal.js";
import { factsOf, type Compiler, type Reading } from "../reading.js";
import type { Outline } from "../traverse/outline.js";
import type { ReadAnswer } from "../unknown-refs.js";

/** Reads what waits for review: one more than is shown says whether there are more. */
export function readWaiting<S, R>(compiler: Compiler<S, R>, selection: Question<"waiting">): Reading<S, R, ReadAnswer> {
  return readTraversal(compiler, selection, factsOf(compiler.question(selection)), (facts) => outlineWaiting(selection, facts));
}

function outlineWaiting({ first, surestFirst, after }: Question<"waiting">, { total, statements }: WaitingFacts): Outline {
  const edges = statements.slice(0, first).map((each) => {
    const { statement, confidence, relation, from, to, result, papers } = each;
    const cursor = encodeCursor(waitingSignature(surestFirst), [confidence, statement]);
    const evidence = (JSON.parse(each.evidence) as readonly EvidenceFact[]).map((place) => ({ ...place }));
    return { cursor, node: { statement, confidence, relation, from, to, result, sources: papers, evidence } };
  });
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: statements.length > first,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: total,
  };
}

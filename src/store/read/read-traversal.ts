import { PapergraphError } from "../../errors.js";
import type { Traversal } from "../../plan/selection.js";
import type { Answered, Demands, Supplies } from "../port/answer.js";
import { ambiguityIn, unknownIn } from "./refs.js";
import { ask, type Compiler, type Facts, type Reading } from "./reading.js";
import { shapeNodes } from "./shape-node.js";
import { unknownAmong, type ReadAnswer } from "./unknown-refs.js";
import { demandsOf, fillOutline, type Outline } from "./traverse/outline.js";
import { isShownById, shownById } from "./traverse/shown-by-id.js";

/**
 * Reads a traversal: the facts first, then the nodes that its outline shows. The outline may be refused, with an error that is the answer
 * of this field alone.
 */
export function* readTraversal<S, R, F>(
  compiler: Compiler<S, R>,
  { object }: Traversal,
  { refs: asked, reading }: Facts<S, R, F>,
  outlineOf: (facts: F) => Outline,
): Reading<S, R, ReadAnswer> {
  const facts = yield* reading;
  const error = ambiguityIn(facts.refs, asked) ?? unknownIn(facts.refs, asked);
  if (error) return { error };
  const outline = attempt(() => outlineOf(facts.data));
  if (outline instanceof PapergraphError) return { error: outline };

  const demands = demandsOf(object, outline);
  const shown = { ...demands, nodes: demands.nodes.filter((demand) => !isShownById(demand)) };
  const supply = isNothing(shown) ? undefined : compiler.supplies(object, shown);
  const { data: read, refs }: Answered<Supplies> = supply ? yield* ask(supply) : { data: { nodes: [] }, refs: [] };
  const supplied = supply?.refs ?? [];
  const ambiguity = ambiguityIn(refs, supplied);
  if (ambiguity) return { error: ambiguity };
  const unread = [...read.nodes];
  const data = { ...read, nodes: demands.nodes.map((demand) => (isShownById(demand) ? shownById(demand) : (unread.shift() ?? []))) };
  demands.nodes.forEach(({ node }, index) => {
    for (const nodes of data.nodes[index] ?? []) shapeNodes(node, nodes);
  });
  return { data: fillOutline(object, outline, demands, data), ...unknownAmong([...facts.refs, ...refs], [...asked, ...supplied]) };
}

/** Whether there is nothing to ask for. */
const isNothing = ({ nodes, references }: Demands): boolean => nodes.length === 0 && references.length === 0;

function attempt<T>(work: () => T): T | PapergraphError {
  try {
    return work();
  } catch (error) {
    if (error instanceof PapergraphError) return error;
    throw error;
  }
}

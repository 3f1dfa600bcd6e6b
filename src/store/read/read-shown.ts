import type { ObjectSelection } from "../../plan/selection.js";
import { ask, type Compiler, type Reading } from "./reading.js";
import { ambiguityIn } from "./refs.js";
import { shapeNodes } from "./shape-node.js";
import { demandsOf, fillOutline, type Outline } from "./traverse/outline.js";

/** Reads what is shown of a write: its outline, as the port declares it, with nodes in the place of ids. */
export function* readShown<S, R>(compiler: Compiler<S, R>, object: ObjectSelection, shown: unknown): Reading<S, R, unknown> {
  const outline = shown as Outline;
  const demands = demandsOf(object, outline);
  const supply = compiler.supplies(object, demands);
  const { data, refs } = yield* ask(supply);
  const ambiguity = ambiguityIn(refs, supply.refs);
  if (ambiguity) throw ambiguity;
  demands.nodes.forEach(({ node }, index) => {
    for (const nodes of data.nodes[index] ?? []) shapeNodes(node, nodes);
  });
  return fillOutline(object, outline, demands, data);
}

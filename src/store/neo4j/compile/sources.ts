import type { NodeSelection } from "../../../plan/selection.js";
import { mapOpen, type Open } from "../../../plan/slots.js";
import type { OpenDemand } from "../../compile/question.js";
import type { Handle } from "../../port/facts.js";
import type { CypherBuilder } from "./builder.js";

/** The list of the papers that say so, of an edge. */
export function compileEdgeSources(builder: CypherBuilder, selection: NodeSelection, paper: string, edge: string): string {
  const answer = builder.answer([paper], builder.node(selection, paper), `${paper}.id`);
  return `COLLECT { MATCH (${paper}:Node) WHERE ${paper}.id IN ${edge}.sources ${answer} }`;
}

/** The list of the addresses of documentation that says so, of an edge. */
export const referencesOf = (edge: string): string => `coalesce(${edge}.references, [])`;

/** Where a node or an edge was read, as JSON. */
export const factsOf = (holder: string): string => `coalesce(${holder}.evidence, '[]')`;

/** A list of such lists, for each edge of a demand. An edge is found again by the id that the server gave it. */
export function compileSources(builder: CypherBuilder, { keys, node }: OpenDemand): string {
  const [edge, place, paper] = [builder.name("e"), builder.name("i"), builder.name("n")];
  const edges = builder.bind(mapOpen(keys, (given) => [...given]));
  const answer = builder.answer([place, edge], compileEdgeSources(builder, node, paper, edge), place);
  return `COLLECT {
    UNWIND range(0, size(${edges}) - 1) AS ${place}
    MATCH ()-[${edge}]->() WHERE elementId(${edge}) = ${edges}[${place}]
    ${answer}
  }`;
}

/** The list of the lists of addresses, for each of some edges. */
export function compileReferences(builder: CypherBuilder, handles: Open<readonly Handle[]>): string {
  const [edge, place] = [builder.name("e"), builder.name("i")];
  const edges = builder.bind(mapOpen(handles, (given) => [...given]));
  const answer = builder.answer([place, edge], referencesOf(edge), place);
  return `COLLECT {
    UNWIND range(0, size(${edges}) - 1) AS ${place}
    MATCH ()-[${edge}]->() WHERE elementId(${edge}) = ${edges}[${place}]
    ${answer}
  }`;
}

import type { SeedRule } from "./seed-rule.js";

export const papersSaySomething: SeedRule = {
  says: "A paper has a relation or a result, or a reason why not; never both.",
  check: ({ nodes, edges, reasons }) => {
    const speaking = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    const excused = new Set(reasons.map((each) => each.paper));
    return nodes
      .filter((node) => node.kind === "PAPER" && speaking.has(node.id) === excused.has(node.id))
      .map(({ id, at }) => ({
        at,
        message: excused.has(id) ? `${id} gives a reason and needs none` : `${id} has neither relation nor result: give a reason`,
      }));
  },
};

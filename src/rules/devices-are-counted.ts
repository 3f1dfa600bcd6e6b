import type { GraphRule } from "./graph-rule.js";

export const devicesAreCounted: GraphRule = {
  says: "hardwareCount counts devices of one sort: it stands neither with a cluster nor with several pieces of hardware.",
  check: ({ nodes, edges }) => {
    const clusters = new Set(nodes.filter((node) => node.properties["hardwareType"] === "CLUSTER").map((node) => node.id));
    const measuredOn = Map.groupBy(
      edges.filter((edge) => edge.type === "RESULT_HARDWARE"),
      (edge) => edge.from,
    );
    return nodes
      .filter((node) => node.kind === "RESULT" && node.properties["hardwareCount"] !== undefined)
      .flatMap(({ id, at }) => {
        const hardware = (measuredOn.get(id) ?? []).map((edge) => edge.to);
        const cluster = hardware.find((each) => clusters.has(each));
        if (cluster !== undefined) return [{ at, field: "hardwareCount", message: `${id} counts devices, but ${cluster} is a cluster` }];
        return hardware.length > 1
          ? [{ at, field: "hardwareCount", message: `${id} counts devices of several sorts: ${hardware.join(", ")}` }]
          : [];
      });
  },
};

import type { Layered } from "./layers.js";

/** How far apart lines end at a thing, in pixels, and how far from its corner they stay. */
const PORT = { distance: 7, corner: 6 };

/** How far from the middle of its two things a line starts and ends, across the flow of time. */
export interface Ports {
  leave: number;
  enter: number;
}

/** Spreads the ends of lines at each side of a thing, in the order in which the lines go on, so that they are told apart and do not cross there. */
export function placePorts(graph: Layered, middles: readonly number[], nodeSize: number): Ports[] {
  const ports = graph.chains.map(() => ({ leave: 0, enter: 0 }));
  const leaving = new Map<number, { link: number; goesOn: number }[]>();
  const entering = new Map<number, { link: number; goesOn: number }[]>();
  graph.chains.forEach((chain, link) => {
    const [first, second] = [chain[0] ?? 0, chain[1] ?? 0];
    const [last, lastButOne] = [chain.at(-1) ?? 0, chain.at(-2) ?? 0];
    leaving.set(first, [...(leaving.get(first) ?? []), { link, goesOn: middles[second] ?? 0 }]);
    entering.set(last, [...(entering.get(last) ?? []), { link, goesOn: middles[lastButOne] ?? 0 }]);
  });
  const spread = (sides: typeof leaving, end: keyof Ports) => {
    for (const lines of sides.values()) {
      lines.sort((a, b) => a.goesOn - b.goesOn || a.link - b.link);
      const distance = Math.min(PORT.distance, (nodeSize - 2 * PORT.corner) / Math.max(1, lines.length - 1));
      lines.forEach(({ link }, index) => {
        const port = ports[link];
        if (port) port[end] = (index - (lines.length - 1) / 2) * distance;
      });
    }
  };
  spread(leaving, "leave");
  spread(entering, "enter");
  return ports;
}

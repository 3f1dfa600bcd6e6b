import type { Flow, Route } from "./picture.js";

/** The line of a route as the `d` of an SVG path: between layers a curve that leaves and arrives along the flow of time. */
export function pathOf({ points }: Pick<Route, "points">, flow: Flow): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (!before) return `M${x} ${y}`;
      if (index % 2 === 0) return `L${x} ${y}`;
      if (flow === "right") {
        const middle = round((before.x + x) / 2);
        return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`;
      }
      const middle = round((before.y + y) / 2);
      return `C${before.x} ${middle} ${x} ${middle} ${x} ${y}`;
    })
    .join("");
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;

import type { LineageGraph } from "../graph.js";
import type { Picture, Place } from "../layout/picture.js";

/** A key that leads from one element of a picture to another. */
export interface Step {
  readonly key: string;
  /** With Shift the arrows along time lead onto relations instead of over them. */
  readonly shift: boolean;
}

/**
 * The id of the thing or relation that a key leads to; undefined where it leads nowhere. Along time to what something came from or what came
 * from it, nearest first; across time to the next one of the column, and from its end to the next column; Home and End to the first and the last.
 */
export function walk(at: string, { key, shift }: Step, graph: LineageGraph, picture: Picture): string | undefined {
  const isRight = picture.flow === "right";
  const [back, forth, up, down] = isRight
    ? ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]
    : ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
  const places = new Map(picture.places.map((place) => [place.id, place]));
  const across = (place: Place): number => (isRight ? place.y : place.x);
  const inOrder = [...picture.places].sort((a, b) => a.column - b.column || across(a) - across(b));
  if (key === "Home") return inOrder[0]?.id;
  if (key === "End") return inOrder.at(-1)?.id;

  const link = graph.links.find(({ id }) => id === at);
  if (link) {
    if (key === back) return link.to.id;
    if (key === forth) return link.from.id;
    const beside = graph.links.filter(({ to }) => to.id === link.to.id).sort((a, b) => acrossOf(a.from.id) - acrossOf(b.from.id));
    const step = key === up ? -1 : key === down ? 1 : 0;
    return step === 0 ? undefined : beside[beside.indexOf(link) + step]?.id;
  }

  const here = places.get(at);
  if (!here) return undefined;
  if (key === up || key === down) {
    return inOrder[inOrder.indexOf(here) + (key === down ? 1 : -1)]?.id;
  }
  if (key !== back && key !== forth) return undefined;
  const [near, far] = key === back ? (["from", "to"] as const) : (["to", "from"] as const);
  const [next] = graph.links
    .filter((each) => each[near].id === at)
    .sort((a, b) => Math.abs(acrossOf(a[far].id) - across(here)) - Math.abs(acrossOf(b[far].id) - across(here)));
  return shift ? next?.id : next?.[far].id;

  function acrossOf(id: string): number {
    const place = places.get(id);
    return place ? across(place) : 0;
  }
}

import type { Box, Picture } from "../layout/picture.js";
import { leastName, type } from "./measures.js";

/** Where a picture is seen: moved by `x` and `y` pixels, and `scale` times as large. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The size of a window on a picture, in pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

const LEAST = 0.2;
const MOST = 2.5;

/** Below this scale, names are hard to read: a picture starts no smaller, and shows its root; seen smaller, it leaves names out. */
const READABLE = leastName / type.name;

/** Whether a picture is seen too small for its names. */
export const isFar = ({ scale }: View): boolean => scale < READABLE - 0.001;

/** Pixels that what is looked at keeps from the edge of the window. */
const MARGIN = 28;

/** The view that a picture starts with: all of it where it stays readable, else the root in the middle. */
export function startView(picture: Picture, root: Box | undefined, size: WindowSize): View {
  const scale = Math.min(1, Math.max(READABLE, size.width / picture.width));
  return { scale, ...centre(picture, root, size, scale) };
}

/** The view that shows all of a picture, however small. */
export function wholeView(picture: Picture, size: WindowSize): View {
  const scale = Math.min(1, Math.max(LEAST, Math.min(size.width / picture.width, size.height / picture.height)));
  return { scale, ...centre(picture, undefined, size, scale) };
}

function centre(picture: Picture, at: Box | undefined, size: WindowSize, scale: number): { x: number; y: number } {
  const along = (whole: number, seen: number, start: number, extent: number): number => {
    const length = whole * scale;
    if (length <= seen) return (seen - length) / 2;
    return at ? Math.min(0, Math.max(seen - length, seen / 2 - (start + extent / 2) * scale)) : 0;
  };
  return {
    x: along(picture.width, size.width, at?.x ?? 0, at?.width ?? 0),
    y: along(picture.height, size.height, at?.y ?? 0, at?.height ?? 0),
  };
}

/** A view `factor` times as large, in which the point under (`x`, `y`) of the window stays there. */
export function zoomAt(view: View, factor: number, x: number, y: number): View {
  const scale = Math.min(MOST, Math.max(LEAST, view.scale * factor));
  const grown = scale / view.scale;
  return { scale, x: x - (x - view.x) * grown, y: y - (y - view.y) * grown };
}

/** A view moved no further than needed to show a box. */
export function reveal(view: View, box: Box, size: WindowSize): View {
  const move = (position: number, start: number, extent: number, seen: number): number => {
    const [from, to] = [position + start * view.scale, position + (start + extent) * view.scale];
    if (from < MARGIN) return position + MARGIN - from;
    return to > seen - MARGIN ? position + Math.max(MARGIN - from, seen - MARGIN - to) : position;
  };
  return { ...view, x: move(view.x, box.x, box.width, size.width), y: move(view.y, box.y, box.height, size.height) };
}

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from "react";
import type { Box, Picture } from "../layout/picture.js";
import { isFar, reveal, startView, wholeView, zoomAt, type View, type WindowSize } from "./viewport.js";

/** The elements of a picture that moves: the window, what moves in it, the names of the years at its edge, and names that do not shrink. */
export interface ViewportElements {
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly canvas: RefObject<HTMLDivElement | null>;
  readonly labels: RefObject<HTMLDivElement | null>;
  readonly names: RefObject<HTMLDivElement | null>;
}

/** What can be done with a picture that moves. */
export interface Viewport {
  readonly zoom: (factor: number) => void;
  readonly showAll: () => void;
  readonly reveal: (box: Box) => void;
  /** Puts the names that do not shrink to where their things are. */
  readonly placeNames: () => void;
}

/** Pixels that a pointer may move and still click. */
const CLICK = 4;

/** Moves and zooms a picture by pointer, wheel and pinch, past React: a move changes one transform, and the browser moves what is drawn already. */
export function useViewport(
  { stage, canvas, labels, names }: ViewportElements,
  picture: Picture,
  boxes: ReadonlyMap<string, Box>,
  root: Box | undefined,
): Viewport {
  const view = useRef<View>({ x: 0, y: 0, scale: 1 });
  const isTouched = useRef(false);

  const size = useCallback(
    (): WindowSize => ({ width: stage.current?.clientWidth ?? 0, height: stage.current?.clientHeight ?? 0 }),
    [stage],
  );
  const placeNames = useCallback((): void => {
    const { x, y, scale } = view.current;
    for (const element of names.current?.children ?? []) {
      const box = element instanceof HTMLElement ? boxes.get(element.dataset["of"] ?? "") : undefined;
      if (element instanceof HTMLElement && box)
        element.style.transform = `translate(${x + (box.x + box.width / 2) * scale}px, ${y + box.y * scale}px) translate(-50%, -100%)`;
    }
  }, [boxes, names]);
  const show = useCallback(
    (next: View): void => {
      view.current = next;
      stage.current?.classList.toggle("is-far", isFar(next));
      placeNames();
      if (canvas.current) canvas.current.style.transform = `translate(${next.x}px, ${next.y}px) scale(${next.scale})`;
      for (const [index, element] of [...(labels.current?.children ?? [])].entries()) {
        const band = picture.bands[index];
        if (!(element instanceof HTMLElement) || !band) continue;
        element.style.transform =
          picture.flow === "right"
            ? `translate(${next.x + (band.x + band.width / 2) * next.scale}px, 0) translateX(-50%)`
            : `translate(0, ${next.y + band.y * next.scale}px)`;
      }
    },
    [stage, canvas, labels, picture, placeNames],
  );

  useLayoutEffect(() => {
    const element = stage.current;
    if (!element) return;
    element.classList.add("is-live");
    isTouched.current = false;
    const fit = (): void => {
      if (isTouched.current || element.clientWidth === 0) return;
      const { scale } = startView(picture, root, size());
      element.style.height = `${Math.ceil(picture.height * scale)}px`;
      show(startView(picture, root, size()));
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    fit();
    return () => observer.disconnect();
  }, [stage, picture, root, show, size]);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const touched = (next: View): void => {
      isTouched.current = true;
      show(next);
    };
    return listen(element, () => view.current, touched);
  }, [stage, show]);

  return useMemo(() => {
    const change = (next: View): void => {
      isTouched.current = true;
      show(next);
    };
    return {
      zoom: (factor) => change(zoomAt(view.current, factor, size().width / 2, size().height / 2)),
      showAll: () => change(wholeView(picture, size())),
      reveal: (box) => show(reveal(view.current, box, size())),
      placeNames,
    };
  }, [show, placeNames, size, picture, root]);
}

/** Listens to pointers and wheels. The wheel scrolls the page, as everywhere, unless Control is held or it turns sideways. */
function listen(element: HTMLElement, view: () => View, change: (next: View) => void): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let moved = 0;
  const place = ({ clientX, clientY }: MouseEvent): { x: number; y: number } => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, place(event));
  };
  const move = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    pointers.set(event.pointerId, now);
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (moved <= CLICK) return;
    if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
    element.classList.add("is-moving");
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    const { x, y, scale } = view();
    if (!other) change({ scale, x: x + now.x - before.x, y: y + now.y - before.y });
    else {
      const [wide, wider] = [Math.hypot(before.x - other.x, before.y - other.y), Math.hypot(now.x - other.x, now.y - other.y)];
      change(zoomAt(view(), wider / Math.max(1, wide), (now.x + other.x) / 2, (now.y + other.y) / 2));
    }
  };
  const up = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) element.classList.remove("is-moving");
  };
  const click = (event: MouseEvent): void => {
    if (moved <= CLICK || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const wheel = (event: WheelEvent): void => {
    const { x, y } = place(event);
    if (event.ctrlKey || event.metaKey) change(zoomAt(view(), Math.exp(-event.deltaY / 200), x, y));
    else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) change({ ...view(), x: view().x - event.deltaX });
    else if (event.shiftKey) change({ ...view(), x: view().x - event.deltaY });
    else return;
    event.preventDefault();
  };
  const drag = (event: Event): void => event.preventDefault();
  element.addEventListener("pointerdown", down);
  element.addEventListener("pointermove", move);
  element.addEventListener("pointerup", up);
  element.addEventListener("pointercancel", up);
  element.addEventListener("click", click, { capture: true });
  element.addEventListener("wheel", wheel, { passive: false });
  element.addEventListener("dragstart", drag);
  return () => {
    element.removeEventListener("pointerdown", down);
    element.removeEventListener("pointermove", move);
    element.removeEventListener("pointerup", up);
    element.removeEventListener("pointercancel", up);
    element.removeEventListener("click", click, { capture: true });
    element.removeEventListener("wheel", wheel);
    element.removeEventListener("dragstart", drag);
  };
}

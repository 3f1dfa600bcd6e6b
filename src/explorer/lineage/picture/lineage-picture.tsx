import {
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
} from "react";
import { kinOf, labelOf, type LineageGraph } from "../graph.js";
import { layOut } from "../layout/lay-out.js";
import type { Box, Flow, Picture } from "../layout/picture.js";
import { Heads } from "./heads.js";
import { LinkLine } from "./link-line.js";
import { labelWidth, measures } from "./measures.js";
import { ThingBox } from "./thing-box.js";
import { useViewport } from "./use-viewport.js";
import { walk } from "./walk.js";
import { YearBands, YearLabels } from "./year-bands.js";

interface Props {
  readonly graph: LineageGraph;
  readonly flow: Flow;
  /** The relation whose papers are shown. */
  readonly chosen: string | undefined;
  /** The address that shows the papers of a relation. */
  readonly linkAddress: (id: string) => string;
  /** What else can be done with the picture. */
  readonly children?: ReactNode;
}

/** Lays a lineage out with what is written on its lines. */
export function pictureOf(graph: LineageGraph, flow: Flow): Picture {
  const relations = graph.links.map((link) => {
    const label = labelOf(link);
    return { id: link.id, from: link.from.id, to: link.to.id, ...(label && { labelWidth: labelWidth(label) }) };
  });
  return layOut(graph.things, relations, measures, flow);
}

/**
 * The picture of a lineage: one Tab stop, in which arrows lead along relations and Enter follows. What is looked at, by pointer or focus, stands
 * out with all that it came from and all that came from it.
 */
export function LineagePicture({ graph, flow, chosen, linkAddress, children }: Props): ReactElement {
  const help = useId();
  const [stage, canvas] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const [labels, names] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const picture = useMemo(() => pictureOf(graph, flow), [graph, flow]);
  const boxes = useMemo(() => boxesOf(picture), [picture]);
  const viewport = useViewport(
    useMemo(() => ({ stage, canvas, labels, names }), []),
    picture,
    boxes,
    boxes.get(graph.root.id),
  );
  const [entry, setEntry] = useState(graph.root.id);
  const [looked, setLooked] = useState<string>();
  const bright = useMemo(() => (looked === undefined ? undefined : brightAround(looked, graph)), [looked, graph]);
  const things = useMemo(() => new Map(graph.things.map((thing) => [thing.id, thing])), [graph]);
  useLayoutEffect(viewport.placeNames, [viewport, looked]);
  const entryId = boxes.has(entry) ? entry : graph.root.id;
  // Drawn once: what is looked at changes classes only, past React, so that a pointer runs over hundreds of lines without delay.
  const drawn = useMemo(
    () => <Drawn {...{ picture, graph, flow, chosen, linkAddress, entryId }} />,
    [picture, graph, flow, chosen, linkAddress, entryId],
  );
  useLayoutEffect(() => {
    for (const element of canvas.current?.querySelectorAll<SVGElement>("[data-id]") ?? [])
      element.classList.toggle("is-dim", bright !== undefined && !bright.has(element.dataset["id"] ?? ""));
  }, [bright, drawn]);

  const idOf = (target: EventTarget): string | undefined =>
    target instanceof Element ? (target.closest("[data-id]")?.getAttribute("data-id") ?? undefined) : undefined;
  const look = (event: PointerEvent): void => setLooked(idOf(event.target));
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = idOf(event.target);
    if (at === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "-") viewport.zoom(event.key === "+" ? 1.25 : 0.8);
    else if (event.key === "0") viewport.showAll();
    else {
      const next = walk(at, { key: event.key, shift: event.shiftKey }, graph, picture);
      if (next === undefined) {
        if (event.key.startsWith("Arrow")) event.preventDefault();
        return;
      }
      canvas.current?.querySelector<SVGAElement>(`[data-id="${CSS.escape(next)}"]`)?.focus({ preventScroll: true });
    }
    event.preventDefault();
  };

  return (
    <>
      <div
        className={`picture flows-${flow}`}
        role="group"
        aria-label={`Lineage of ${graph.root.name}, in time`}
        aria-describedby={help}
        ref={stage}
        onKeyDown={onKeyDown}
        onPointerOver={look}
        onPointerLeave={() => setLooked(undefined)}
        onFocus={(event) => {
          const id = idOf(event.target);
          const box = id === undefined ? undefined : boxes.get(id);
          if (id === undefined) return;
          setLooked(id);
          setEntry(id);
          if (box && event.target.matches(":focus-visible")) viewport.reveal(box);
        }}
        onBlur={() => setLooked(undefined)}
      >
        <div className="picture-canvas" ref={canvas}>
          {drawn}
        </div>
        <YearLabels picture={picture} labels={labels} />
        <div className="picture-names" aria-hidden="true" ref={names}>
          {[...new Set([graph.root.id, looked])].map((id) => {
            const thing = things.get(id ?? "");
            return (
              thing && (
                <span key={thing.id} data-of={thing.id}>
                  {thing.name}
                </span>
              )
            );
          })}
        </div>
        <p className="picture-far-note">Names are left out at this size. Point at a box, or enlarge with +.</p>
      </div>
      <p className="visually-hidden" id={help}>
        Arrow keys along time lead to what something came from and to what came from it; with Shift, to the relation between them. Enter
        follows. Plus and minus zoom. The list holds the same.
      </p>
      <div className="picture-tools" role="group" aria-label="The picture">
        <button type="button" className="button" aria-label="Larger" onClick={() => viewport.zoom(1.25)}>
          +
        </button>
        <button type="button" className="button" aria-label="Smaller" onClick={() => viewport.zoom(0.8)}>
          −
        </button>
        <button type="button" className="button" onClick={viewport.showAll}>
          Show all
        </button>
        {children}
      </div>
    </>
  );
}

interface DrawnProps extends Pick<Props, "graph" | "flow" | "chosen" | "linkAddress"> {
  readonly picture: Picture;
  /** The one element to which the Tab key leads. */
  readonly entryId: string;
}

/** Everything that is drawn: years, lines, and things in the order of time. */
function Drawn({ picture, graph, flow, chosen, linkAddress, entryId }: DrawnProps): ReactElement {
  const things = new Map(graph.things.map((thing) => [thing.id, thing]));
  const links = new Map(graph.links.map((link) => [link.id, link]));
  const inOrder = [...picture.places].sort((a, b) => a.column - b.column || a.y - b.y || a.x - b.x);
  return (
    <svg width={picture.width} height={picture.height} viewBox={`0 0 ${picture.width} ${picture.height}`}>
      <Heads />
      <YearBands picture={picture} />
      {picture.routes.map((route) => {
        const link = links.get(route.id);
        if (!link) return null;
        const isChosen = route.id === chosen;
        return <LinkLine key={route.id} {...{ link, route, flow, isChosen }} href={linkAddress(route.id)} isEntry={route.id === entryId} />;
      })}
      {inOrder.map((place) => {
        const thing = things.get(place.id);
        if (!thing) return null;
        return <ThingBox key={place.id} {...{ thing, place }} isRoot={place.id === graph.root.id} isEntry={place.id === entryId} />;
      })}
    </svg>
  );
}

/** Where everything that can be looked at is: things, and the labels or the middles of lines. */
function boxesOf({ places, routes }: Picture): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>(places.map((place) => [place.id, place]));
  for (const { id, label, points } of routes) {
    const [start, end] = [points[0], points.at(-1)];
    const middle = label ?? (start && end && { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 });
    if (middle) boxes.set(id, { x: middle.x - 20, y: middle.y - 20, width: 40, height: 40 });
  }
  return boxes;
}

/** What stands out where something is looked at: a thing with all its kin and the relations between them, a relation with its ends. */
function brightAround(id: string, { links }: LineageGraph): ReadonlySet<string> {
  const link = links.find((each) => each.id === id);
  if (link) return new Set([id, link.from.id, link.to.id]);
  const kin = kinOf(id, links);
  return new Set([...kin, ...links.filter(({ from, to }) => kin.has(from.id) && kin.has(to.id)).map((each) => each.id)]);
}

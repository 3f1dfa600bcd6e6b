import { toAddress, type Address } from "../../address.js";
import { relationNames, type RelationName } from "../../lineage/relations.js";

/** What the page of a lineage shows. */
export interface LineageState {
  readonly ref: string;
  readonly direction: Direction;
  readonly relations: readonly RelationName[];
  readonly depth: number;
  readonly nodes: number;
  readonly view: LineageView;
  /** The relation whose papers are shown. */
  readonly edge: string | undefined;
}

export const directions = ["both", "ancestors", "descendants"] as const;
export type Direction = (typeof directions)[number];

/** Both is the picture where there is room, with the list below it, and the list alone on a phone. */
export const views = ["both", "picture", "list"] as const;
export type LineageView = (typeof views)[number];

/** How many steps can be chosen, and how many things. */
export const depths: readonly number[] = [1, 2, 3, 5, 10, 25];
export const sizes: readonly number[] = [60, 120, 200, 300];

/** Techniques and models extend each other; devices succeed each other. */
const usual: readonly RelationName[] = ["EXTENDS", "SUCCEEDS"];

/** Reads the state from an address; what is not known is as if it were not there. */
export function parseLineage({ params, search }: Address): LineageState {
  const named = (search.get("relations") ?? "").split("~").map((name) => name.toUpperCase());
  const relations = relationNames.filter((name) => named.includes(name));
  return {
    ref: params["slug"] ?? "",
    direction: directions.find((each) => each === search.get("direction")) ?? "both",
    relations: relations.length > 0 ? relations : usual,
    depth: depths.find((each) => String(each) === search.get("depth")) ?? 10,
    nodes: sizes.find((each) => String(each) === search.get("things")) ?? 60,
    view: views.find((each) => each === search.get("view")) ?? "both",
    edge: search.get("edge") ?? undefined,
  };
}

/** The shortest address of a state. */
export function formatLineage({ ref, direction, relations, depth, nodes, view, edge }: LineageState): string {
  return toAddress(`/lineage/${encodeURIComponent(ref)}`, {
    direction: direction === "both" ? undefined : direction,
    relations: relations.join() === usual.join() ? undefined : relations.map((name) => name.toLowerCase()).join("~"),
    depth: depth === 10 ? undefined : depth,
    things: nodes === 60 ? undefined : nodes,
    view: view === "both" ? undefined : view,
    edge,
  });
}

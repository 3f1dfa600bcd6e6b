import type { EdgeDirection } from "../../port/facts.js";

/** The part of a pattern that follows an edge in a direction; `edge` is its variable and type. */
export const arrow = (direction: EdgeDirection, edge: string): string => (direction === "out" ? `-[${edge}]->` : `<-[${edge}]-`);

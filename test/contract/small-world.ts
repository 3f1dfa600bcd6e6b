import type { Kind } from "../../src/model/model.js";
import type { WriteBatch } from "../../src/store/port/write-batch.js";

type NodeRecord = WriteBatch["nodes"][number];

const node = (kind: Kind, slug: string, own: object): NodeRecord => {
  const id = `${kind.toLowerCase()}:${slug}`;
  return { id, kind, properties: { id, kind, slug, name: slug, aliases: [], origin: "CURATED", ...own } };
};

const edge = (from: string, type: string, to: string): WriteBatch["edges"][number] => ({ from, type, to, sources: [] });

/** A line of four techniques of which the last leads a system on, a circle of two by USES, models and a device. */
export const smallWorld: WriteBatch = {
  nodes: [
    ...["weave-1", "weave-2", "weave-3", "weave-4"].map((slug) => node("TECHNIQUE", slug, { category: "KERNEL" })),
    node("TECHNIQUE", "circle", { category: "SCHEDULING" }),
    node("SYSTEM", "loom", { systemType: "LIBRARY" }),
    node("MODEL", "giant-1", {}),
    node("MODEL", "giant-2", {}),
    node("HARDWARE", "blackwell", { hardwareType: "ARCHITECTURE" }),
    node("PAPER", "introduction", { title: "introduction", contribution: "METHOD" }),
  ],
  edges: [
    edge("technique:weave-2", "EXTENDS", "technique:weave-1"),
    edge("technique:weave-3", "EXTENDS", "technique:weave-2"),
    edge("technique:weave-4", "EXTENDS", "technique:weave-3"),
    edge("system:loom", "EXTENDS", "technique:weave-4"),
    edge("system:loom", "USES", "technique:circle"),
    edge("technique:circle", "USES", "system:loom"),
    edge("model:giant-2", "EXTENDS", "model:giant-1"),
    edge("technique:weave-2", "TARGETS", "hardware:blackwell"),
    edge("paper:introduction", "INTRODUCES", "technique:weave-3"),
    edge("paper:introduction", "INTRODUCES", "model:giant-2"),
  ],
};

import type { Kind } from "../../src/model/model.js";
import type { WriteBatch } from "../../src/store/port/write-batch.js";

type NodeRecord = WriteBatch["nodes"][number];

/** What each kind cannot be without. */
const required: Readonly<Record<Kind, object>> = {
  PAPER: { contribution: "METHOD" },
  TECHNIQUE: { category: "KERNEL" },
  SYSTEM: { systemType: "LIBRARY" },
  HARDWARE: { hardwareType: "GPU" },
  MODEL: {},
  BENCHMARK: {},
};

/** A node with a name, and with what is given beside. */
export function named(id: string, name: string, own: { readonly aliases?: readonly string[]; readonly summary?: string } = {}): NodeRecord {
  const [word = "", slug = ""] = id.split(":");
  const kind = word.toUpperCase();
  return { id, kind, properties: { id, kind, slug, name, aliases: [], origin: "CURATED", ...required[kind], ...own } };
}

/** A result of a paper about something, with what it claims. */
export function claimed(key: string, claim: string, paper: string, subject: string): WriteBatch {
  const id = `result:${paper.slice(paper.indexOf(":") + 1)}/${key}`;
  const words = { metric: "SPEEDUP", bound: "EXACT", betterIs: "HIGHER", outcome: "BETTER", missingContext: [], complete: true };
  const properties = { id, kind: "RESULT", slug: key, claim, origin: "CURATED", ...words };
  return {
    nodes: [{ id, kind: "RESULT", properties }],
    edges: [
      { type: "RESULT_PAPER", from: id, to: paper, sources: [] },
      { type: "RESULT_SUBJECT", from: id, to: subject, sources: [] },
    ],
  };
}

const claim = claimed("speed", "Weaves carpets twice as fast on the Onyx.", "paper:loomkit", "system:loomkit");

/** A few things whose names, aliases, summaries and claims share words. */
export const smallLibrary: WriteBatch = {
  nodes: [
    named("technique:quickweave", "QuickWeave", { aliases: ["QW"], summary: "A tile order for weaving patterns." }),
    named("technique:quickweave-2", "QuickWeave-2", { aliases: ["QW2"], summary: "QuickWeave with fewer threads." }),
    named("paper:quickweave", "QuickWeave: Fast Patterns of Exact Tiles"),
    named("technique:pattern", "pattern"),
    named("technique:knot-cache", "Knot Cache", { aliases: ["memory of knots"] }),
    named("technique:knots", "sliding knot", { summary: "Keeps a cache of what was tied." }),
    named("system:loomkit", "LoomKit", { summary: "A library for looms." }),
    named("paper:loomkit", "A Library for Every Loom", { summary: "Describes a library." }),
    named("hardware:x100", "X100", { summary: "An accelerator." }),
    named("hardware:x200", "X200", { summary: "The next accelerator." }),
    named("model:elan", "Élan", { aliases: ["ＥＬＡＮ-7B"] }),
    ...claim.nodes,
  ],
  edges: claim.edges,
};

import type { WriteRequest } from "../../src/store/port/write.js";

/** The id of what `putLoom` writes. */
export const loom = "technique:loom-9";

/** A write of one new thing. */
export const putLoom: WriteRequest = {
  batch: { nodes: [{ kind: "TECHNIQUE", values: { name: "Loom-9", category: "KERNEL" } }] },
  action: "PUT",
  origin: "CONTRIBUTED",
  by: "ada",
};

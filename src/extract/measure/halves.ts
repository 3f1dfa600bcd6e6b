import { createHash } from "node:crypto";

/** The half that rules may be tried on, and the half that is only measured. */
export type Half = "development" | "measured";

/** Which half a paper belongs to: the parity of the first byte of the SHA-256 of its slug. */
export const halfOf = (slug: string): Half => ((createHash("sha256").update(slug).digest()[0] ?? 0) % 2 === 0 ? "development" : "measured");

import type { ErrorCode } from "../errors.js";
import type { ImportedText, TextToImport } from "../import/import-text.js";
import type { StoreConfig } from "../store/open-store.js";

/** What an importer is sent: where the graph is, and what to import into it. */
export interface ImportOrder {
  readonly store: Pick<StoreConfig, "database" | "neo4j">;
  readonly text: TextToImport;
}

/** What it answers. */
export type ImportReply =
  | { readonly done: ImportedText }
  | { readonly failed: { readonly code: ErrorCode; readonly message: string; readonly details: Readonly<Record<string, unknown>> } };

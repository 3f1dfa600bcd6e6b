import type { IntroducedAt, PaperToRead, Pass, Said, ShareProgress } from "../import/reading/paper-share.js";

/** What a reader of papers is sent: first its papers, then what is asked of them. */
export type ShareOrder = { readonly papers: readonly PaperToRead[] } | { readonly pass: Pass } | { readonly statements: true };

/** What it answers: how far it is, and one reply to each order but the first. What papers say comes in parts. */
export type ShareReply =
  | { readonly progress: ShareProgress }
  | { readonly introduced: IntroducedAt }
  | { readonly said: readonly Said[] }
  | { readonly isDone: true };

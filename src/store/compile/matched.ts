import { nameRanks } from "../derive/name-keys.js";

/** How `resolve` calls the match of a name key, and how good it is. */
export interface MatchOfRank {
  readonly matched: string;
  readonly score: number;
}

/** By the way in which a ref can mean a node. */
const matches: Readonly<Record<keyof typeof nameRanks, MatchOfRank>> = {
  id: { matched: "ID", score: 1 },
  identifier: { matched: "ID", score: 1 },
  name: { matched: "NAME", score: 0.9 },
  slug: { matched: "SLUG", score: 0.8 },
  alias: { matched: "ALIAS", score: 0.7 },
  made: { matched: "ALIAS", score: 0.7 },
};

/** By rank. */
export const matchesByRank: readonly MatchOfRank[] = Object.entries(nameRanks)
  .sort(([, a], [, b]) => a - b)
  .map(([name]) => matches[name as keyof typeof nameRanks]);

/** How good it is that a form of a ref, which rules made of it, is a name or an alias. */
export const formScore = 0.65;

/** How good a match with one typing error is, and with two. */
export const typoScores = [0.6, 0.5] as const;

import type { Ask } from "../http/asker.js";

/** One write, as readers of feeds are told of it. */
export interface FeedEntry {
  readonly revision: number;
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly by: string;
  readonly summary: string;
  /** The nodes that it wrote, related or took out. */
  readonly ids: readonly string[];
}

/** A feed, in whatever form it is written. */
export interface Feed {
  readonly title: string;
  /** When something in it last changed. */
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** What of the history a feed tells: the arguments of `changes`. */
export interface FeedQuestion {
  readonly about?: string;
  readonly relation?: string;
}

/** An answer that is no feed, with the errors that it has. */
export interface NoFeed {
  readonly status: number;
  readonly text: string;
}

/** How many writes a feed holds. */
const entries = 50;

const query = `query Feed($about: String, $relation: RelationType, $first: Int!) {
  changes(about: $about, relation: $relation, first: $first) { nodes { revision at by summary ids } }
  newest: changes(first: 1) { nodes { at } }
}`;

/** Asks for a feed as any client could. */
export async function readFeed(ask: Ask, question: FeedQuestion): Promise<Feed | NoFeed> {
  const { status, text } = await ask(query, { ...question, first: entries });
  if (status !== 200) return { status, text };
  const { data } = JSON.parse(text) as { readonly data: { readonly changes: Rows<FeedEntry>; readonly newest: Rows<{ at: string }> } };
  const nodes = data.changes.nodes;
  const updated = (nodes[0] ?? data.newest.nodes[0])?.at ?? new Date(0).toISOString();
  return { title: titleOf(question), updated, entries: nodes };
}

interface Rows<Node> {
  readonly nodes: readonly Node[];
}

const titleOf = ({ about, relation }: FeedQuestion): string => {
  if (about === undefined) return "Papergraph: what was written";
  return relation === undefined ? `Papergraph: ${about}` : `Papergraph: ${relation} ${about}`;
};

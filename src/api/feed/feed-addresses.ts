/** The page of a node; that of its paper where the node is a result. */
export function pageOf(origin: string, id: string): string {
  const [kind = "", name = ""] = id.split(":", 2);
  const [first = ""] = name.split("/");
  return `${origin}/${kind === "result" ? "paper" : kind}/${encodeURIComponent(first)}`;
}

/**
 * The id of a write, which is never that of another one and stays when the server speaks https later or by another port.
 */
export const idOf = (origin: string, revision: number): string => `tag:${new URL(origin).hostname},2026:change:${revision}`;

/** What a write is shown at: the page of the first thing that it wrote, or the explorer where it wrote all. */
export const linkOf = (origin: string, ids: readonly string[]): string => (ids[0] === undefined ? `${origin}/` : pageOf(origin, ids[0]));

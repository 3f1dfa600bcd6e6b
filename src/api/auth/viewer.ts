/** What somebody may do, least first: each role includes those before it. */
export const roles = ["READER", "EDITOR", "ADMIN"] as const;

export type Role = (typeof roles)[number];

/** Who asks, and what they may do. */
export interface Viewer {
  /** Null where nobody has said who they are. */
  readonly name: string | null;
  /** With all that they include, least first. */
  readonly roles: readonly Role[];
}

/** Somebody who has said nothing: everybody may read. */
export const nobody: Viewer = { name: null, roles: ["READER"] };

/** Somebody with a name and the roles that were given to them. */
export function viewerOf(name: string, given: readonly Role[]): Viewer {
  const highest = Math.max(0, ...given.map((role) => roles.indexOf(role)));
  return { name, roles: roles.slice(0, highest + 1) };
}

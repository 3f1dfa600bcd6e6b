/** A device or an architecture with the families that it belongs to. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly partOf: { readonly nodes: readonly { readonly id: string }[] };
}

/** A family with its members, and theirs. */
export interface Branch<M extends Member> {
  readonly member: M;
  readonly branches: readonly Branch<M>[];
}

/** Makes trees of members: each stands under the first family that it belongs to, and once only, even where families go in circles. */
export function toTrees<M extends Member>(members: readonly M[]): readonly Branch<M>[] {
  const byId = new Map(members.map((member) => [member.id, member]));
  const parentOf = (member: M): M | undefined => byId.get(member.partOf.nodes.find(({ id }) => byId.has(id))?.id ?? "");
  const byName = [...members].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const placed = new Set<string>();
  const grow = (member: M): Branch<M> => {
    placed.add(member.id);
    const own = byName.filter((each) => !placed.has(each.id) && parentOf(each)?.id === member.id);
    return { member, branches: own.filter((each) => !placed.has(each.id)).map(grow) };
  };
  const roots = byName.filter((member) => parentOf(member) === undefined).map(grow);
  // What is left goes in circles: the first by name begins.
  for (const member of byName) if (!placed.has(member.id)) roots.push(grow(member));
  return roots;
}

/** The ids of a member and of all families above it. */
export function withFamilies(id: string, members: readonly Member[]): ReadonlySet<string> {
  const byId = new Map(members.map((member) => [member.id, member]));
  const found = new Set([id]);
  for (const each of found) for (const family of byId.get(each)?.partOf.nodes ?? []) found.add(family.id);
  return found;
}

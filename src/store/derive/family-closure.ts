/** What was stated for one thing counts for another, in a scope. Each counts for itself. */
export interface FamilyPair {
  readonly asked: string;
  readonly stated: string;
  readonly scope: FamilyScope;
  /** The place of `stated` among all that counts for `asked`, in one order: nearest first, families before members, then by id. */
  readonly rank: number;
}

export type FamilyScope = "WITH_FAMILIES" | "WITH_MEMBERS";

/** The relations within one kind with families, by the ids at their ends. */
export interface FamilyFacts {
  readonly ids: readonly string[];
  readonly partOf: readonly Step[];
  /** Containers with what they are built with; none where the kind declares none. */
  readonly contains: readonly Step[];
  /** What is a generation: how its members are built, and no container of them. */
  readonly generations: readonly string[];
}

interface Step {
  readonly from: string;
  readonly to: string;
}

/** How a walk came to a node. It decides where the walk goes on. */
type Role = "self" | "family" | "unit" | "member" | "container";

type Next = readonly (readonly [role: Role, ids: readonly string[]])[];

/**
 * For each thing all that counts for it. With families: its wholes, the units that a generation among them is built with, and the
 * containers that are built with the thing itself. With members: its parts, and the containers of any of them. It is a breadth-first walk
 * from every thing, so that cycles end and each counts by its shortest way.
 */
export function closeFamilies({ ids, partOf, contains, generations }: FamilyFacts): FamilyPair[] {
  const known = new Set(ids);
  const wholes = stepsFrom(partOf, known);
  const parts = stepsFrom(partOf.map(turned), known);
  const isGeneration = new Set(generations);
  const units = stepsFrom(
    contains.filter(({ from }) => isGeneration.has(from)),
    known,
  );
  const containers = stepsFrom(contains.filter(({ from }) => !isGeneration.has(from)).map(turned), known);
  const families = (id: string, role: Role): Next => {
    if (role === "container") return [["container", containers(id)]];
    if (role === "unit") return [];
    const up: Next = [
      ["family", wholes(id)],
      ["unit", units(id)],
    ];
    return role === "self" ? [...up, ["container", containers(id)]] : up;
  };
  const members = (id: string, role: Role): Next => {
    const out: Next = [["container", containers(id)]];
    return role === "container" ? out : [["member", parts(id)], ...out];
  };
  return ids.flatMap((asked) => {
    const found = [
      ...distances(asked, families).map(([stated, distance]) => ({ stated, distance, place: 0, scope: "WITH_FAMILIES" as const })),
      ...distances(asked, members).map(([stated, distance]) => ({ stated, distance, place: 1, scope: "WITH_MEMBERS" as const })),
    ];
    found.sort((a, b) => a.distance - b.distance || a.place - b.place || (a.stated < b.stated ? -1 : 1));
    return found.map(({ stated, scope }, rank) => ({ asked, stated, scope, rank }));
  });
}

/** How far each thing is by the shortest way, the start at 0. */
function distances(start: string, next: (id: string, role: Role) => Next): [id: string, distance: number][] {
  const found = new Map([[start, 0]]);
  const queue: { readonly id: string; readonly role: Role; readonly distance: number }[] = [{ id: start, role: "self", distance: 0 }];
  const seen = new Set<string>();
  for (const { id, role, distance } of queue) {
    for (const [way, ids] of next(id, role)) {
      for (const each of ids) {
        const key = `${way} ${each}`;
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push({ id: each, role: way, distance: distance + 1 });
        if (!found.has(each)) found.set(each, distance + 1);
      }
    }
  }
  return [...found];
}

const turned = ({ from, to }: Step): Step => ({ from: to, to: from });

/** Where steps lead from each start, of those between known ends. */
function stepsFrom(steps: readonly Step[], known: ReadonlySet<string>): (id: string) => readonly string[] {
  const ends = new Map<string, string[]>();
  for (const { from, to } of steps) {
    if (!known.has(from) || !known.has(to)) continue;
    const group = ends.get(from);
    if (group) group.push(to);
    else ends.set(from, [to]);
  }
  return (id) => ends.get(id) ?? [];
}

import { PapergraphError } from "../../errors.js";
import type { Kind, Model } from "../../model/model.js";
import { refKeys } from "../derive/ref-keys.js";
import type { Draft } from "./draft.js";
import type { Asking, NameFact } from "./facts.js";
import { refused } from "./refused.js";

/** A ref in a batch: what it may mean, and where it stands. */
export interface WrittenRef {
  readonly text: string;
  readonly kinds: readonly Kind[];
  readonly at: string;
}

/** Names are far shorter. */
const maxLength = 500;

/**
 * What refs mean, in their order, with what the draft writes among it. One that means nothing is NOT_FOUND, several things AMBIGUOUS_REF, and
 * something of a kind that cannot stand there BAD_USER_INPUT.
 */
export function* resolveRefs(draft: Draft, model: Model, refs: readonly WrittenRef[]): Asking<string[]> {
  for (const { text, at } of refs)
    if (text.trim() === "" || text.length > maxLength) throw refused(at, "A ref is an id, a slug, a name or an alias of something.");
  yield* draft.look({ nodes: refs.map(({ text }) => text).filter((text) => text.includes(":")) });
  const others = refs.filter((ref) => !isExact(draft, ref));
  yield* draft.look({ names: others.flatMap(({ text }) => refKeys(text, model).map(({ key }) => key)) });
  const meant = refs.map((ref) => candidatesOf(draft, model, ref));
  yield* draft.look({ nodes: meant.flat() });
  return refs.map((ref, index) => oneOf(draft, model, ref, meant[index] ?? []));
}

/** Whether a ref is the id of what may stand there. */
const isExact = (draft: Draft, { text, kinds }: Pick<WrittenRef, "text" | "kinds">): boolean =>
  kinds.includes(draft.node(text)?.kind ?? "");

function candidatesOf(draft: Draft, model: Model, { text, kinds }: WrittenRef): string[] {
  // Of an id that is stated thousands of times one text is kept: that of the node.
  if (isExact(draft, { text, kinds })) return [draft.node(text)?.id ?? text];
  let best: { readonly tier: number; readonly rank: number; readonly ids: Set<string> } | undefined;
  for (const { key, tier, kind } of refKeys(text, model)) {
    for (const name of draft.called(key)) {
      if (!kinds.includes(name.kind) || (kind !== null && kind !== name.kind)) continue;
      const order = best ? tier - best.tier || name.rank - best.rank : -1;
      if (order < 0) best = { tier, rank: name.rank, ids: new Set([name.id]) };
      else if (order === 0) best?.ids.add(name.id);
    }
  }
  return [...(best?.ids ?? [])].sort();
}

function oneOf(draft: Draft, model: Model, ref: WrittenRef, ids: readonly string[]): string {
  const [id, ...others] = ids;
  if (id !== undefined && others.length === 0) return id;
  const quoted = JSON.stringify(ref.text);
  if (id === undefined) {
    const other = othersCalled(draft, model, ref)[0];
    const wanted = ref.kinds.map((kind) => model.typeOfKind(kind).name).join(", ");
    if (other) throw refused(ref.at, `${quoted} is ${other.id}; here stands one of ${wanted}.`);
    throw refused(ref.at, `Nothing is called ${quoted} among ${wanted}; \`resolve\` and \`search\` find what is meant.`, "NOT_FOUND");
  }
  const candidates = ids.map((each) => ({ id: each, name: textOf(draft.node(each)?.properties["name"]) ?? each }));
  const list = candidates.map((each) => `${each.id} (${each.name})`).join(", ");
  throw new PapergraphError("AMBIGUOUS_REF", `${quoted} means several things: ${list}. Give one of these ids.`, {
    path: ref.at,
    candidates,
  });
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function othersCalled(draft: Draft, model: Model, { text }: WrittenRef): Pick<NameFact, "id">[] {
  const exact = draft.node(text);
  return exact ? [exact] : refKeys(text, model).flatMap(({ key }) => draft.called(key));
}

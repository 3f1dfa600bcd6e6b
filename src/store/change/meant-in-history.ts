import type { Model } from "../../model/model.js";
import { kindOfId } from "../../model/names.js";
import { Draft } from "./draft.js";
import type { Asking } from "./facts.js";
import { resolveRefs } from "./resolve-refs.js";

/** The id that a question to the history is about. An id of what is gone by now, and of a result, means just that. */
export function* meantInHistory(model: Model, ref: string): Asking<string> {
  const kind = kindOfId(ref);
  const isId = model.kinds.includes(kind) && ref === ref.toLowerCase() && !/\s/.test(ref);
  const draft = new Draft();
  yield* draft.look({ nodes: [ref] });
  if (draft.node(ref)) return ref;
  try {
    const [id = ref] = yield* resolveRefs(draft, model, [{ text: ref, kinds: model.type("Entity").kinds, at: "about" }]);
    return id;
  } catch (error) {
    if (isId && (error as { code?: unknown }).code === "NOT_FOUND") return ref;
    throw error;
  }
}

import { Ctx, Query, Resolver } from "type-graphql";
import { anonymous } from "../auth/caller.js";
import type { Viewer } from "../auth/viewer.js";
import type { RequestContext } from "../request-context.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";

/** Who asks. It is the one question whose answer depends on them, so no cache keeps it. */
export function viewerQuestion(types: TypeRegistry): TypeClass {
  types.defineEnum("Role", {
    description: "What somebody may do. Each role includes those before it.",
    values: {
      READER: "Ask everything; it needs no token.",
      EDITOR: "Write, merge, import and review.",
      ADMIN: "Also remove what others still speak of, with `force`.",
    },
  });
  types.defineObject("Viewer", "Who asks, and what they may do.", [
    { name: "name", type: () => String, nullable: true, description: "Whose token it is; null where none was sent." },
    { name: "roles", type: () => [types.enum("Role")], description: "Their roles, those that these include as well." },
  ]);

  @Resolver()
  class ViewerResolver {
    @Query(() => types.class("Viewer"), { description: "Who asks, and what they may do." })
    viewer(@Ctx() { caller = anonymous, outcome }: RequestContext): Viewer {
      if (outcome) outcome.mayBeKept = false;
      return caller.viewer;
    }
  }
  return ViewerResolver;
}

import { Arg, Int, Resolver, Root, Subscription } from "type-graphql";
import { PapergraphError } from "../../errors.js";
import type { ChangeRecord } from "../../store/port/write.js";
import { changeOf, checkRelation, relationDescription } from "../questions/history.js";
import type { RequestContext } from "../request-context.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";

interface Asked {
  readonly about?: string | null;
  readonly relation?: string | null;
  readonly sinceRevision?: number | null;
}

/** Each write as it comes, whichever process it is made by. */
export function changedSubscription(types: TypeRegistry): TypeClass {
  @Resolver()
  class ChangedResolver {
    @Subscription(() => types.class("Change"), {
      description: "Each write from now on, in their order, whichever process it is made by.",
      subscribe: ({ args, context }: { readonly args: Asked; readonly context: RequestContext }) => follow(args, context),
    })
    changed(
      @Root() change: ChangeRecord,
      @Arg("about", () => String, { nullable: true, description: "A ref: only writes that wrote, related or took out what it means." })
      _about?: string | null,
      @Arg("relation", () => types.enum("RelationType"), { nullable: true, description: relationDescription })
      _relation?: string | null,
      @Arg("sinceRevision", () => Int, {
        nullable: true,
        description: "Begin with the writes after this revision: that of the last one that was told, where the connection was lost.",
      })
      _sinceRevision?: number | null,
    ): unknown {
      return changeOf(change);
    }
  }
  return ChangedResolver;
}

function follow({ about, relation, sinceRevision }: Asked, { follow: followed }: RequestContext): Promise<AsyncGenerator<ChangeRecord>> {
  if (!followed) throw new PapergraphError("INTERNAL_SERVER_ERROR", "Nothing can be followed here.");
  checkRelation(about, relation);
  return followed({
    ...(typeof about === "string" && { about }),
    ...(typeof relation === "string" && { relation }),
    ...(typeof sinceRevision === "number" && { sinceRevision }),
  });
}

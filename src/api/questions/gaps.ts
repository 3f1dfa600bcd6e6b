import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import { answerOf, type RequestContext } from "../request-context.js";
import { sources } from "../types/edge-types.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";
import { startDescription } from "./ref-description.js";

/** The techniques of a category against hardware. */
export function gapsQuestion(types: TypeRegistry): TypeClass {
  defineGaps(types);

  @Resolver()
  class GapsResolver {
    @Query(() => types.class("Gaps"), {
      description:
        "The techniques of a category against hardware: measured there, designed for it, documented to run there, or not reported in this " +
        "graph. That nothing is reported does not mean that nobody has tried.",
    })
    gaps(
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("category", () => types.enum("TechniqueCategory"), { description: "What the techniques are about." }) _category: string,
      @Arg("hardware", () => [String], { description: `One to twelve pieces of hardware. ${startDescription}` }) _hardware: string[],
      @Arg("first", () => Int, { defaultValue: 50, description: "How many techniques, the first by id; 100 at most." }) _first?: number,
    ): unknown {
      return answerOf(context, info);
    }
  }
  return GapsResolver;
}

function defineGaps(types: TypeRegistry): void {
  const hardware = (): object => types.class("Hardware");
  types.defineEnum("GapStatus", {
    description: "What this graph knows of a technique on hardware: the strongest of it.",
    values: {
      MEASURED: "It was measured on it, or on a member of its family.",
      TARGETED: "It is designed or tuned for it or its family, and not measured on it as far as this graph knows.",
      DOCUMENTED: "Its makers' documentation says that it runs there; nothing stronger is known.",
      NOT_REPORTED: "Nothing in this graph says anything of it there.",
    },
  });
  types.defineObject("GapEvidence", "A relation that says something of a technique on hardware.", [
    { name: "relation", type: () => types.enum("RelationType"), description: "`EVALUATED_ON`, `TARGETS` or `SUPPORTS`." },
    {
      name: "hardware",
      type: hardware,
      description: "What it was stated for: a member or the family of what is asked about, or that itself.",
    },
    sources(types),
  ]);
  types.defineObject("GapCell", "What is known of one technique on one piece of hardware.", [
    { name: "hardware", type: hardware, description: "The hardware." },
    { name: "status", type: () => types.enum("GapStatus"), description: "The strongest that is known." },
    {
      name: "evidence",
      type: () => [types.class("GapEvidence")],
      description: "What says so, the strongest first; none where nothing is reported.",
    },
  ]);
  types.defineObject("GapRow", "One technique against all of the hardware.", [
    { name: "technique", type: () => types.class("Technique"), description: "The technique." },
    { name: "cells", type: () => [types.class("GapCell")], description: "One for each piece of hardware, in the order asked." },
  ]);
  types.defineObject("Gaps", "The techniques of a category against hardware.", [
    { name: "hardware", type: () => [hardware()], description: "The hardware, in the order asked." },
    { name: "rows", type: () => [types.class("GapRow")], description: "The techniques, by id." },
    { name: "totalCount", type: () => Int, description: "How many techniques the category has." },
  ]);
}

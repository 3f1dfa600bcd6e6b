import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { Arg, buildSchemaSync, Mutation, Query, Resolver } from "type-graphql";
import { authChecker } from "../../src/api/auth/access.js";
import { needs } from "../../src/api/auth/needs.js";

/** What the mutations below were asked to do, in their order. */
export const written: string[] = [];

/** A schema with one mutation of each sort, which notes what it does in `written`. */
export function guardedSchema(): GraphQLSchema {
  @Resolver()
  class GuardedResolver {
    @Query(() => Boolean)
    open(): boolean {
      return true;
    }

    @needs("ADMIN")
    @Query(() => Boolean)
    secret(): boolean {
      return true;
    }

    @needs("EDITOR")
    @Mutation(() => Boolean)
    put(@Arg("name", () => String) name: string): boolean {
      written.push(`put ${name}`);
      return true;
    }

    @needs("EDITOR", { force: "ADMIN" })
    @Mutation(() => Boolean)
    remove(@Arg("force", () => Boolean, { defaultValue: false }) force: boolean): boolean {
      written.push(`remove ${force}`);
      return true;
    }
  }
  return buildSchemaSync({ resolvers: [GuardedResolver], authChecker, validate: false });
}

import { ID, Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import { PapergraphError } from "../../errors.js";
import { inputError } from "../../plan/parse/input-error.js";
import type { ChangeRecord } from "../../store/port/write.js";
import type { RequestContext } from "../request-context.js";
import { selects } from "../selects.js";
import { DateTime } from "../types/scalars.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";

const defaultSize = 20;
const maxSize = 100;

/** What `relation` says of the things whose writes are asked for. */
export const relationDescription =
  "With `about`: only writes of what stands in this relation to it by now. EXTENDS with FlashAttention is what extends FlashAttention.";

/** Refuses a relation to nothing. */
export function checkRelation(about: unknown, relation: unknown): void {
  if (typeof relation === "string" && typeof about !== "string")
    throw inputError('"relation" says how something is related to "about"; give both.');
}

/** The history of writes: its last number, and what was written. */
export function historyQuestion(types: TypeRegistry): TypeClass {
  types.defineEnum("ChangeAction", {
    description: "What a write mainly did.",
    values: {
      PUT: "Nodes or results were written.",
      REMOVE: "A node was taken out.",
      RELATE: "A relation was written.",
      UNRELATE: "A relation, or a source of one, was taken out.",
      MERGE: "Two nodes became one.",
      IMPORT: "Papers were imported.",
      REVIEW: "Imported statements were accepted or rejected.",
      SEED: "The graph was filled with the seeds, or with others.",
    },
  });
  types.defineObject("Change", "One write, as it was: who, when, what.", [
    { name: "id", type: () => ID, description: "Its id: `change:` and its revision." },
    { name: "revision", type: () => Int, description: "The revision of the graph that it made." },
    { name: "at", type: () => DateTime, description: "When." },
    { name: "by", type: () => String, description: "Who: the name of a token, or `seeds`." },
    { name: "action", type: () => types.enum("ChangeAction"), description: "What it mainly did." },
    { name: "summary", type: () => String, description: "What it did, in one line." },
    { name: "ids", type: () => [ID], description: "The nodes that it wrote, related or took out." },
    {
      name: "problem",
      type: () => String,
      nullable: true,
      description: "Why it does not fit the seeds any more, where it does not: it is kept, and tried again with the next seeds.",
    },
  ]);
  types.defineObject("ChangeEdge", "A row of a page of changes.", [
    { name: "cursor", type: () => String, description: "Give it as `after` to read on behind this row." },
    { name: "node", type: () => types.class("Change"), description: "The change." },
  ]);
  types.defineObject("ChangeConnection", "A page of changes.", [
    { name: "edges", type: () => [types.class("ChangeEdge")], description: "The rows with their cursors." },
    { name: "nodes", type: () => [types.class("Change")], description: "The rows." },
    { name: "pageInfo", type: () => types.class("PageInfo"), description: "Where the page stands." },
    { name: "totalCount", type: () => Int, description: "How many there are." },
  ]);

  @Resolver()
  class HistoryResolver {
    @Query(() => Int, { description: "The number of the last write: it grows by one with each." })
    revision(@Ctx() { revision }: RequestContext): number {
      if (revision === undefined) throw new GraphQLError("The revision was not read.");
      return revision;
    }

    @Query(() => types.class("ChangeConnection"), { description: "What was written, newest first." })
    async changes(
      @Ctx() { store, outcome }: RequestContext,
      @Info() info: GraphQLResolveInfo,
      @Arg("about", () => String, { nullable: true, description: "A ref: only writes that wrote, related or took out what it means." })
      about?: string | null,
      @Arg("relation", () => types.enum("RelationType"), { nullable: true, description: relationDescription })
      relation?: string | null,
      @Arg("by", () => String, { nullable: true, description: "Only writes of this name." })
      by?: string | null,
      @Arg("sinceRevision", () => Int, { nullable: true, description: "Only writes after this revision." })
      sinceRevision?: number | null,
      @Arg("first", () => Int, { nullable: true, description: "How many, 100 at most; 20 where it is not given." })
      first?: number | null,
      @Arg("after", () => String, { nullable: true, description: "The cursor behind which the page begins." })
      after?: string | null,
      @Arg("onlyProblems", () => Boolean, { nullable: true, description: "Only writes that do not fit the seeds any more." })
      onlyProblems?: boolean | null,
    ): Promise<unknown> {
      if (!store) throw new GraphQLError("The history was not read.");
      const size = first ?? defaultSize;
      if (size < 0 || size > maxSize) throw inputError(`"first" is ${size}; it must be between 0 and ${maxSize}.`);
      checkRelation(about, relation);
      const page = await store.changes({
        size,
        withIds: selects(info, "ids"),
        ...(typeof about === "string" && { about }),
        ...(typeof relation === "string" && { relation }),
        ...(typeof by === "string" && { by }),
        ...(typeof sinceRevision === "number" && { sinceRevision }),
        ...(onlyProblems === true && { onlyProblems }),
        ...(typeof after === "string" && { before: revisionIn(after) }),
      });
      if (outcome) outcome.revision = Math.min(outcome.revision ?? page.revision, page.revision);
      const nodes = page.changes.map(changeOf);
      const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }));
      const pageInfo = {
        hasNextPage: page.hasNext,
        hasPreviousPage: typeof after === "string",
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      };
      return { nodes, edges, pageInfo, totalCount: page.totalCount };
    }
  }
  return HistoryResolver;
}

/** A write as the API shows it. */
export const changeOf = (change: ChangeRecord): ChangeRecord & { readonly id: string } => ({ ...change, id: `change:${change.revision}` });

const cursorOf = ({ revision }: ChangeRecord): string => Buffer.from(`change ${revision}`).toString("base64url");

function revisionIn(cursor: string): number {
  const [, revision] = /^change (\d{1,15})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (revision === undefined) throw new PapergraphError("BAD_USER_INPUT", '"after" is no cursor of changes; give the one of a row.');
  return Number(revision);
}

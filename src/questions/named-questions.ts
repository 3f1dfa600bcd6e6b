import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { questionOf } from "./question-of.js";

/** A worked question that can be asked by its name: those of the playground. */
export interface NamedQuestion {
  /** Kebab case, unique: `lineage-of-flashattention`. */
  readonly name: string;
  /** What it asks, in words. */
  readonly question: string;
  /** A GraphQL document of one operation, all of whose variables have defaults. */
  readonly document: string;
}

/** The named questions of a folder, whose folders are groups, in the order of the files. */
export function readNamedQuestions(folder: string): readonly NamedQuestion[] {
  return readdirSync(folder, { encoding: "utf8", recursive: true })
    .filter((path) => path.endsWith(".graphql"))
    .sort()
    .map((path) => {
      const document = readFileSync(join(folder, path), "utf8");
      return { name: nameOf(path), question: questionOf(document), document };
    });
}

/** `3-lineages/1-lineage-of-flashattention.graphql` is called `lineage-of-flashattention`. */
const nameOf = (path: string): string =>
  path
    .replace(/^.*[/\\]/, "")
    .replace(/^\d+-/, "")
    .replace(/\.graphql$/, "");

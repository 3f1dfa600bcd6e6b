import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import { Float, Int, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { inputError } from "../../plan/parse/input-error.js";
import { importFormats } from "../../import/import-format.js";
import { importText, type ImportedText, type TextToImport } from "../../import/import-text.js";
import { messageOf } from "../../import/paper-record.js";
import type { Statement } from "../../import/statements-of.js";
import type { Model } from "../../model/model.js";
import type { Outline, Shown } from "../../store/port/write.js";
import { anonymous } from "../auth/caller.js";
import { needs } from "../auth/needs.js";
import type { RequestContext } from "../request-context.js";
import { addArgument, type FieldSpec, type TypeClass, type TypeRegistry } from "../types/type-registry.js";
import type { Given } from "./mutation.js";
import { payloadFields } from "./payload-types.js";

/** Years that a page can be of. */
const years = { from: 1991, to: 2100 };

/** The mutation that imports the papers of a text. It needs the role EDITOR. */
export function importMutation(types: TypeRegistry, model: Model): TypeClass {
  defineImportTypes(types);
  class ImportResolver {}
  Resolver()(ImportResolver);
  const prototype = ImportResolver.prototype as Record<string, unknown>;
  const name = "importPapers";
  const descriptor = {
    configurable: true,
    value: (context: RequestContext, info: GraphQLResolveInfo, input: Given): Promise<unknown> => importGiven(model, context, info, input),
  };
  Object.defineProperty(prototype, name, descriptor);
  Ctx()(prototype, name, 0);
  Info()(prototype, name, 1);
  addArgument(prototype, name, 2, {
    name: "input",
    type: () => types.class("ImportInput"),
    required: true,
    description: "What to import.",
  });
  needs("EDITOR")(prototype, name, descriptor);
  const description =
    "Imports the papers of a text: those that the graph does not know are new, and of those that it knows what is missing is added. What a " +
    "person wrote stays. Relations and results are read out of titles and abstracts, with the words they rest on. A record that cannot be read " +
    "costs itself alone.";
  Mutation(() => types.class("ImportPayload"), { description })(prototype, name, descriptor);
  return ImportResolver;
}

function defineImportTypes(types: TypeRegistry): void {
  const capitalized = (text: string): string => `${text[0]?.toUpperCase() ?? ""}${text.slice(1)}.`;
  const formats = Object.entries(importFormats).map(([format, called]) => [format, capitalized(called)] as const);
  types.defineEnum("ImportFormat", {
    description: "How a text is written.",
    values: { AUTO: "What it looks like.", ...Object.fromEntries(formats) },
  });
  types.defineEnum("ImportStatus", {
    description: "What became of a paper that was read.",
    values: {
      CREATED: "The graph did not know it.",
      UPDATED: "The graph knew it, and something was added.",
      UNCHANGED: "The graph said all of it already.",
    },
  });
  types.defineInput("ImportInput", "A text with papers in it.", [
    { name: "text", type: () => String, required: true, description: "The text itself: never a path or an address." },
    { name: "format", type: () => types.enum("ImportFormat"), default: "AUTO", description: "How it is written." },
    {
      name: "extract",
      type: () => Boolean,
      default: true,
      description: "Also read relations and results out of titles and abstracts.",
    },
    { name: "dryRun", type: () => Boolean, default: false, description: "Only say what would be written: nothing is." },
    { name: "pageYear", type: () => Int, description: "The year of days that a Daily Papers page gives without one." },
  ]);
  types.defineObject("ImportedPaper", "A paper that was read.", [
    { name: "title", type: () => String, description: "Its title." },
    { name: "status", type: () => types.enum("ImportStatus"), description: "What became of it." },
    {
      name: "paper",
      type: () => types.class("Paper"),
      nullable: true,
      description: "The paper as it is now; null in a dry run of a new one.",
    },
    {
      name: "statements",
      type: () => [types.class("ImportedStatement")],
      description:
        "What was read out of its title and abstract, relations first. What people wrote already is among it, and is not written again.",
    },
  ]);
  defineStatement(types);
  types.defineObject("ImportProblem", "What could not be read, or was left out.", [
    { name: "line", type: () => Int, nullable: true, description: "The line on which it begins, from 1 on." },
    { name: "message", type: () => String, description: "What is wrong with it." },
    { name: "excerpt", type: () => String, nullable: true, description: "How it begins, or what it is called." },
  ]);
  types.defineObject(
    "ImportPayload",
    "What an import did, or in a dry run would do.",
    [
      ...payloadFields,
      { name: "format", type: () => types.enum("ImportFormat"), description: "How the text is written; AUTO where that is not known." },
      { name: "papers", type: () => [types.class("ImportedPaper")], description: "The papers of the text, each once, in its order." },
      {
        name: "problems",
        type: () => [types.class("ImportProblem")],
        description: "What could not be read or was left out, with its place.",
      },
    ],
    ["WritePayload"],
  );
}

function defineStatement(types: TypeRegistry): void {
  const text = (name: string, description: string, nullable = true): FieldSpec => ({ name, type: () => String, nullable, description });
  const word = (name: string, type: string, description: string): FieldSpec => ({
    name,
    type: () => types.enum(type),
    nullable: true,
    description,
  });
  const number = (name: string, description: string): FieldSpec => ({ name, type: () => Float, nullable: true, description });
  types.defineObject(
    "ImportedStatement",
    "A relation (`relation` and `to`) or a result (`metric`, `value` …) that was read out of a text. What it is about stands there by name.",
    [
      text("from", "What a relation starts at, or what was measured.", false),
      word("relation", "RelationType", "The relation; null of a result."),
      text("to", "What the relation leads to; null of a result."),
      word("metric", "Metric", "What was measured; null of a relation."),
      number("value", "The number, or the lower end of a range."),
      number("valueMax", "The upper end of a range."),
      word("bound", "Bound", "How the number is meant."),
      text("unit", "The unit of the number."),
      text("baseline", "What it was measured against."),
      { name: "hardware", type: () => [String], description: "The hardware that it ran on." },
      { name: "evidence", type: () => types.class("Evidence"), description: "Where it was read." },
    ],
  );
}

/** A statement as it is told: the paper of the evidence stands there by its id. */
function outlineOf(statement: Statement): Outline {
  const { from, baseline, hardware, evidence } = statement;
  const relation = "relation" in statement ? statement.relation.relation : null;
  const values = "result" in statement ? (statement.result.values as Readonly<Record<string, Outline>>) : {};
  const { metric = null, value = null, valueMax = null, bound = null, unit = null } = values;
  const to = "to" in statement ? statement.to : null;
  return { from, relation, to, metric, value, valueMax, bound, unit, baseline, hardware, evidence: { ...evidence } };
}

async function importGiven(model: Model, context: RequestContext, info: GraphQLResolveInfo, input: Given): Promise<unknown> {
  const { store, payloads, caller = anonymous, readElsewhere, signal } = context;
  const object = payloads?.get(String(info.path.key));
  if (!store || !object) throw new GraphQLError("The mutation was not planned.");
  const { pageYear = null, ...given } = input as unknown as ImportArguments;
  if (pageYear !== null && (pageYear < years.from || pageYear > years.to))
    throw inputError(`The year of a page is one of ${years.from} to ${years.to}.`);
  const text = { ...given, pageYear, by: caller.viewer.name ?? "somebody" };
  const show = (imported: ImportedText): Shown => ({ object, outline: () => payloadOf(imported, text.dryRun) });
  const { revision, shown } = await importText(store, model, text, { signal, show, elsewhere: readElsewhere });
  if (context.outcome) context.outcome.revision = revision;
  return shown;
}

function payloadOf({ format, papers, problems, revision, changed }: ImportedText, dryRun: boolean): Outline {
  return {
    ...{ revision, changed, format: format ?? "AUTO" },
    papers: papers.map(({ title, status, id, statements }) => ({
      ...{ title, status, paper: dryRun && status === "CREATED" ? null : id },
      statements: statements.map(outlineOf),
    })),
    problems: problems.map((problem) => ({ line: problem.place?.line ?? null, message: messageOf(problem), excerpt: problem.excerpt })),
  };
}

interface ImportArguments extends Pick<TextToImport, "text" | "format" | "extract" | "dryRun"> {
  readonly pageYear?: number | null;
}

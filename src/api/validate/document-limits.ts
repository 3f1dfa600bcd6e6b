import {
  GraphQLError,
  Kind as Syntax,
  OperationTypeNode,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { extentsOf } from "./document-extent.js";

/** What one document may be, before anything of it runs. `maxTokens` is the parser's own limit. */
export const documentLimits = {
  maxTokens: 2_000,
  depth: 15,
  introspectionDepth: 20,
  expandedSelections: 2_000,
  rootFields: 20,
  mutations: 10,
  aliases: 30,
  repetitions: 30,
  directives: 30,
} as const;

/** A validation rule that refuses documents nested, aliased or repeated beyond the limits. It names the first limit that is exceeded. */
export function documentLimitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document: {
      enter(document): false {
        const problem = excessOf(document) ?? excessOfExtent(document);
        if (problem !== undefined) context.reportError(new GraphQLError(`The document ${problem}.`));
        return false;
      },
    },
  };
}

/** What there is too much of in the text itself. */
function excessOf(document: DocumentNode): string | undefined {
  let aliases = 0;
  let directives = 0;
  let repetitions = 0;
  visit(document, {
    Field: (node) => {
      if (node.alias) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
    SelectionSet: (node) => {
      repetitions = Math.max(repetitions, countRepetitions(node));
    },
  });
  if (aliases > documentLimits.aliases) return `has ${aliases} aliases; the limit is ${documentLimits.aliases}`;
  if (directives > documentLimits.directives) return `has ${directives} directives; the limit is ${documentLimits.directives}`;
  if (repetitions > documentLimits.repetitions)
    return `repeats one field ${repetitions} times in one place; the limit is ${documentLimits.repetitions}`;
  return undefined;
}

/** What there is too much of once the fragments are opened, in the first operation that exceeds a limit. */
function excessOfExtent(document: DocumentNode): string | undefined {
  for (const { operation, fields, selections, depth, introspectionDepth } of extentsOf(document)) {
    if (selections > documentLimits.expandedSelections)
      return (
        `selects ${format(selections)} fields once its fragments are opened; ` + `the limit is ${format(documentLimits.expandedSelections)}`
      );
    if (depth > documentLimits.depth) return `is nested ${depth} levels deep; the limit is ${documentLimits.depth}`;
    if (introspectionDepth > documentLimits.introspectionDepth)
      return `asks the schema ${introspectionDepth} levels deep; the limit is ${documentLimits.introspectionDepth}`;
    if (operation === OperationTypeNode.MUTATION && fields > documentLimits.mutations)
      return `has ${fields} mutations; the limit is ${documentLimits.mutations}, and \`apply\` takes any number of writes as one`;
    if (fields > documentLimits.rootFields) return `has ${fields} root fields; the limit is ${documentLimits.rootFields}`;
  }
  return undefined;
}

const format = (count: number): string => count.toLocaleString("en");

/** How often the most repeated field of a selection set stands in it. */
function countRepetitions({ selections }: SelectionSetNode): number {
  const counts = new Map<string, number>();
  for (const selection of selections) {
    if (selection.kind !== Syntax.FIELD) continue;
    const key = (selection.alias ?? selection.name).value;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

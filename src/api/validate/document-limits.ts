import {
  GraphQLError,
  Kind as Syntax,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type FloatValueNode,
  type FragmentDefinitionNode,
  type IntValueNode,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";

/** What one document may be, before anything of it runs. `maxTokens` is the parser's own limit. */
export const documentLimits = {
  maxTokens: 2_000,
  depth: 15,
  introspectionDepth: 20,
  expandedSelections: 2_000,
  rootFields: 20,
  aliases: 30,
  repetitions: 30,
  directives: 30,
} as const;

/** How much a selection set is once its fragments are opened. Fields of introspection count apart, for clients ask for more of them. */
interface Extent {
  /** Fields at its own level, those of fragments included. */
  readonly fields: number;
  readonly selections: number;
  readonly depth: number;
  readonly introspectionDepth: number;
}

const nothing: Extent = { fields: 0, selections: 0, depth: 0, introspectionDepth: 0 };

/**
 * A validation rule that refuses documents nested, aliased or repeated beyond the limits. Each fragment is measured once, so that the rule itself is linear
 * in the document, however much the document would expand to.
 */
export function documentLimitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document: {
      enter(document): false {
        const problem = problemOf(document);
        if (problem !== undefined) context.reportError(new GraphQLError(`The document ${problem}.`));
        return false;
      },
    },
  };
}

function problemOf(document: DocumentNode): string | undefined {
  const counts = { aliases: 0, directives: 0, repetitions: 0 };
  visit(document, {
    Field: (node) => {
      if (node.alias) counts.aliases += 1;
    },
    Directive: () => {
      counts.directives += 1;
    },
    SelectionSet: (node) => {
      counts.repetitions = Math.max(counts.repetitions, countRepetitions(node));
    },
  });
  if (counts.aliases > documentLimits.aliases) return `has ${counts.aliases} aliases; the limit is ${documentLimits.aliases}`;
  if (counts.directives > documentLimits.directives)
    return `has ${counts.directives} directives; the limit is ${documentLimits.directives}`;
  if (counts.repetitions > documentLimits.repetitions)
    return `repeats one field ${counts.repetitions} times in one place; the limit is ${documentLimits.repetitions}`;

  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Syntax.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measured = new Map<string, Extent | "open">();
  const ofFragment = (name: string): Extent => {
    const known = measured.get(name);
    const fragment = fragments.get(name);
    // A fragment that contains itself is another rule's error.
    if (known === "open" || !fragment) return nothing;
    if (known) return known;
    measured.set(name, "open");
    const extent = measure(fragment.selectionSet, ofFragment);
    measured.set(name, extent);
    return extent;
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Syntax.OPERATION_DEFINITION) continue;
    const { fields, selections, depth, introspectionDepth } = measure(definition.selectionSet, ofFragment);
    if (selections > documentLimits.expandedSelections) {
      return `selects ${selections.toLocaleString("en")} fields once its fragments are opened; the limit is ${documentLimits.expandedSelections.toLocaleString("en")}`;
    }
    if (depth > documentLimits.depth) return `is nested ${depth} levels deep; the limit is ${documentLimits.depth}`;
    if (introspectionDepth > documentLimits.introspectionDepth) {
      return `asks the schema ${introspectionDepth} levels deep; the limit is ${documentLimits.introspectionDepth}`;
    }
    if (fields > documentLimits.rootFields) return `has ${fields} root fields; the limit is ${documentLimits.rootFields}`;
  }
  return undefined;
}

function measure(set: SelectionSetNode, ofFragment: (name: string) => Extent): Extent {
  let fields = 0;
  let selections = 0;
  let depth = 0;
  let introspectionDepth = 0;
  for (const selection of set.selections) {
    const inner =
      selection.kind === Syntax.FRAGMENT_SPREAD
        ? ofFragment(selection.name.value)
        : selection.selectionSet
          ? measure(selection.selectionSet, ofFragment)
          : nothing;
    const own = selection.kind === Syntax.FIELD ? 1 : 0;
    fields += own === 1 ? 1 : inner.fields;
    selections += inner.selections + own;
    const asksSchema = selection.kind === Syntax.FIELD && (selection.name.value === "__schema" || selection.name.value === "__type");
    if (asksSchema) introspectionDepth = Math.max(introspectionDepth, inner.depth + own);
    else {
      depth = Math.max(depth, inner.depth + own);
      introspectionDepth = Math.max(introspectionDepth, inner.introspectionDepth);
    }
  }
  return { fields, selections, depth, introspectionDepth };
}

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

/** A validation rule that refuses numbers which no number can hold: they would be read as infinite. */
export function finiteNumbersRule(context: ValidationContext): ASTVisitor {
  const check = (node: IntValueNode | FloatValueNode): void => {
    if (!Number.isFinite(Number(node.value)))
      context.reportError(new GraphQLError(`The number ${node.value} is too large; numbers go up to about 1.8e308.`, { nodes: node }));
  };
  return { IntValue: check, FloatValue: check };
}

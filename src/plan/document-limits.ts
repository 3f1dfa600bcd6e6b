import {
  GraphQLError,
  Kind as Syntax,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
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
  directives: 30,
} as const;

/** How much a selection set is once its fragments are opened. Fields of introspection count apart, for clients ask for more of them. */
interface Extent {
  readonly selections: number;
  readonly depth: number;
  readonly introspectionDepth: number;
}

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
  const counts = { aliases: 0, directives: 0 };
  visit(document, {
    Field: (node) => {
      if (node.alias) counts.aliases += 1;
    },
    Directive: () => {
      counts.directives += 1;
    },
  });
  if (counts.aliases > documentLimits.aliases) return `has ${counts.aliases} aliases; the limit is ${documentLimits.aliases}`;
  if (counts.directives > documentLimits.directives)
    return `has ${counts.directives} directives; the limit is ${documentLimits.directives}`;

  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Syntax.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measured = new Map<string, Extent | "open">();
  const ofFragment = (name: string): Extent => {
    const known = measured.get(name);
    const fragment = fragments.get(name);
    // A fragment that contains itself is another rule's error.
    if (known === "open" || !fragment) return { selections: 0, depth: 0, introspectionDepth: 0 };
    if (known) return known;
    measured.set(name, "open");
    const extent = measure(fragment.selectionSet, ofFragment);
    measured.set(name, extent);
    return extent;
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Syntax.OPERATION_DEFINITION) continue;
    const { selections, depth, introspectionDepth } = measure(definition.selectionSet, ofFragment);
    if (selections > documentLimits.expandedSelections) {
      return `selects ${selections.toLocaleString("en")} fields once its fragments are opened; the limit is ${documentLimits.expandedSelections.toLocaleString("en")}`;
    }
    if (depth > documentLimits.depth) return `is nested ${depth} levels deep; the limit is ${documentLimits.depth}`;
    if (introspectionDepth > documentLimits.introspectionDepth) {
      return `asks the schema ${introspectionDepth} levels deep; the limit is ${documentLimits.introspectionDepth}`;
    }
    const roots = countRoots(definition.selectionSet, fragments, 0);
    if (roots > documentLimits.rootFields) return `has ${roots} root fields; the limit is ${documentLimits.rootFields}`;
  }
  return undefined;
}

function measure(set: SelectionSetNode, ofFragment: (name: string) => Extent): Extent {
  let selections = 0;
  let depth = 0;
  let introspectionDepth = 0;
  for (const selection of set.selections) {
    const inner =
      selection.kind === Syntax.FRAGMENT_SPREAD
        ? ofFragment(selection.name.value)
        : selection.selectionSet
          ? measure(selection.selectionSet, ofFragment)
          : { selections: 0, depth: 0, introspectionDepth: 0 };
    selections += inner.selections + (selection.kind === Syntax.FIELD ? 1 : 0);
    const own = selection.kind === Syntax.FIELD ? 1 : 0;
    const asksSchema = selection.kind === Syntax.FIELD && (selection.name.value === "__schema" || selection.name.value === "__type");
    if (asksSchema) introspectionDepth = Math.max(introspectionDepth, inner.depth + own);
    else {
      depth = Math.max(depth, inner.depth + own);
      introspectionDepth = Math.max(introspectionDepth, inner.introspectionDepth);
    }
  }
  return { selections, depth, introspectionDepth };
}

/** Root fields, fragments opened; deeper than any sensible nesting of fragments it stops, for other rules refuse what is left. */
function countRoots(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, level: number): number {
  if (level > documentLimits.depth) return 0;
  let roots = 0;
  for (const selection of set.selections) {
    if (selection.kind === Syntax.FIELD) roots += 1;
    else {
      const inner = selection.kind === Syntax.FRAGMENT_SPREAD ? fragments.get(selection.name.value)?.selectionSet : selection.selectionSet;
      if (inner) roots += countRoots(inner, fragments, level + 1);
    }
    if (roots > documentLimits.rootFields * 10) break;
  }
  return roots;
}

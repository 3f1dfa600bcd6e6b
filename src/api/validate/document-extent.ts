import { Kind as Syntax, type DocumentNode, type FragmentDefinitionNode, type OperationTypeNode, type SelectionSetNode } from "graphql";

/** How large a selection set is once its fragments are opened. Fields of introspection count apart, for clients ask for more of them. */
interface Extent {
  /** Fields at its own level, those of fragments included. */
  readonly fields: number;
  /** Fields at any level. */
  readonly selections: number;
  readonly depth: number;
  readonly introspectionDepth: number;
}

/** The extent of an operation, and what kind of operation it is. */
interface OperationExtent extends Extent {
  readonly operation: OperationTypeNode;
}

const nothing: Extent = { fields: 0, selections: 0, depth: 0, introspectionDepth: 0 };

/**
 * The extent of each operation of a document, in their order. Each fragment is measured once, so the time is linear in the length of
 * the document, however large it expands.
 */
export function extentsOf({ definitions }: DocumentNode): OperationExtent[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
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
  const operations = definitions.filter((definition) => definition.kind === Syntax.OPERATION_DEFINITION);
  return operations.map(({ operation, selectionSet }) => ({ operation, ...measure(selectionSet, ofFragment) }));
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

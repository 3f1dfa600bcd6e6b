import { Kind, parse, print, visit, type ConstDirectiveNode, type DirectiveNode, type VariableDefinitionNode } from "graphql";

/** An operation with `@skip` and `@include` strewn over it, and the values of the variables that they take. */
export interface Strewn {
  readonly document: string;
  readonly variables: Readonly<Record<string, boolean>>;
}

/**
 * Strews `@skip` and `@include` over the fields and fragments of a document with one operation, by variables and by literals, and names
 * fields a second time. Draws are numbers of any size, taken in turn.
 */
export function strewDirectives(text: string, draws: readonly number[]): Strewn {
  let taken = 0;
  const draw = (below: number): number => (draws[taken++ % draws.length] ?? 0) % below;
  const variables: Record<string, boolean> = {};

  const directive = (): DirectiveNode[] => {
    const chance = draw(9);
    if (chance > 1) return [];
    const value = draw(3) > 0;
    const isVariable = draw(2) === 0;
    const name = `is${Object.keys(variables).length}`;
    if (isVariable) variables[name] = value;
    return [
      {
        kind: Kind.DIRECTIVE,
        name: { kind: Kind.NAME, value: chance === 0 ? "skip" : "include" },
        arguments: [
          {
            kind: Kind.ARGUMENT,
            name: { kind: Kind.NAME, value: "if" },
            value: isVariable ? { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } : { kind: Kind.BOOLEAN, value },
          },
        ],
      },
    ];
  };

  const strewn = visit(parse(text), {
    Field: (node) => ({ ...node, directives: directive() }),
    InlineFragment: (node) => ({ ...node, directives: directive() }),
    FragmentSpread: (node) => ({ ...node, directives: directive() }),
    SelectionSet: {
      leave: (node) => {
        const again = node.selections[draw(node.selections.length)];
        return again && draw(4) === 0 ? { ...node, selections: [...node.selections, again] } : node;
      },
    },
  });
  const declared = visit(strewn, {
    OperationDefinition: (node) => ({ ...node, variableDefinitions: [...(node.variableDefinitions ?? []), ...declarations(variables)] }),
  });
  return { document: print(declared), variables };
}

const declarations = (variables: Readonly<Record<string, boolean>>): VariableDefinitionNode[] =>
  Object.keys(variables).map((name) => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: "Boolean" } } },
    directives: [] as ConstDirectiveNode[],
  }));

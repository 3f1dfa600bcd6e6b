import { GraphQLError, type ASTVisitor, type FloatValueNode, type IntValueNode, type ValidationContext } from "graphql";

/** A validation rule that refuses numbers which no number can hold: they would be read as infinite. */
export function finiteNumbersRule(context: ValidationContext): ASTVisitor {
  const check = (node: IntValueNode | FloatValueNode): void => {
    if (!Number.isFinite(Number(node.value)))
      context.reportError(new GraphQLError(`The number ${node.value} is too large; numbers go up to about 1.8e308.`, { nodes: node }));
  };
  return { IntValue: check, FloatValue: check };
}

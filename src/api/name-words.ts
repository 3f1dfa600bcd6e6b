import { GraphQLEnumType, GraphQLError, isEnumType, type GraphQLSchema } from "graphql";

/** Makes every enum refuse a word that it does not have with those that it has. */
export function nameWords(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) if (isEnumType(type)) nameWordsOf(type);
}

function nameWordsOf(type: GraphQLEnumType): void {
  const words = type.getValues().map((value) => value.name);
  const explain = <T>(parse: () => T): T => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw new GraphQLError(`${error.message} ${type.name} is one of ${words.join(", ")}.`, error.nodes && { nodes: error.nodes });
    }
  };
  type.parseValue = (value) => explain<unknown>(() => GraphQLEnumType.prototype.parseValue.call(type, value));
  type.parseLiteral = (node, variables) => explain<unknown>(() => GraphQLEnumType.prototype.parseLiteral.call(type, node, variables));
}

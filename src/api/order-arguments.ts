import { getMetadataStorage } from "type-graphql";

/**
 * Lets every field list its arguments in the order of its method's parameters. A method's decorators run from its last parameter to its
 * first, and type-graphql lists arguments as they come.
 */
export function orderArguments(): void {
  getMetadataStorage().params.sort((a, b) => a.index - b.index);
}

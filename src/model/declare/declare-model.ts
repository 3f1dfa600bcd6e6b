import type {
  CommonDeclaration,
  FamilyDeclaration,
  InterfaceDeclaration,
  KindDeclaration,
  LinkDeclaration,
  ModelDeclaration,
  PropertyDeclaration,
  RelationDeclaration,
} from "./declaration.js";
import type { Vocabulary } from "./vocabularies.js";

/** The vocabularies that a property may name: the declared ones, and the kinds themselves. */
type VocabularyName<V extends string> = NoInfer<V> | "Kind";

/** The properties of a type. `P` collects the names of all properties of the declaration. */
type Properties<V extends string, P extends string> = {
  readonly [N in P]?: PropertyDeclaration<VocabularyName<V>, NoInfer<P>>;
};

/**
 * What a declaration has to be for its parts to refer only to names that it holds. Each type parameter is inferred where the names are
 * declared, never where they are used.
 */
interface NamedDeclaration<V extends string, C extends string, I extends string, K extends string, P extends string, R extends string> {
  readonly vocabularies: Readonly<Record<V, Vocabulary>>;
  readonly commons: Readonly<Record<C, CommonDeclaration>>;
  readonly interfaces: Readonly<Record<I, InterfaceDeclaration<NoInfer<I>, Properties<V, P>>>>;
  readonly kinds: Readonly<Record<K, KindDeclaration<NoInfer<I>, Properties<V, P>, NoInfer<P>>>>;
  readonly relations: Readonly<Record<R, RelationDeclaration<NoInfer<I | K>, NoInfer<C>>>>;
  readonly links: { readonly [N in NoInfer<K>]?: Readonly<Record<string, LinkDeclaration<NoInfer<I | K>, NoInfer<R>, NoInfer<C>>>> };
  readonly families: { readonly [N in NoInfer<K>]?: FamilyDeclaration<NoInfer<R>> };
}

/**
 * Takes a declaration as it is written. A reference to a type, vocabulary, property, relation or common thing that it does not hold is a
 * type error where it stands; what types cannot say, `buildModel` checks.
 */
export function declareModel<V extends string, C extends string, I extends string, K extends string, P extends string, R extends string>(
  declaration: ModelDeclaration & NamedDeclaration<V, C, I, K, P, R>,
): ModelDeclaration {
  return declaration;
}

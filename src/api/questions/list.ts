import type { RootField } from "../../model/declare/declaration.js";
import type { Type } from "../../model/model.js";
import { listArguments } from "../types/list-types.js";
import type { TypeClass, TypeRegistry } from "../types/type-registry.js";
import { rootField } from "./root-field.js";

/** The root field that lists the nodes of a type. */
export function listQuestion(types: TypeRegistry, type: Type, field: RootField): TypeClass {
  return rootField(field, { type: () => types.class(`${type.name}Connection`), args: listArguments(types, type) });
}

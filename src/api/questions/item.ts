import { ID } from "type-graphql";
import type { RootField } from "../../model/declare/declaration.js";
import type { Type } from "../../model/model.js";
import type { Argument, TypeClass, TypeRegistry } from "../types/type-registry.js";
import { refDescription } from "./ref-description.js";
import { rootField } from "./root-field.js";

const byRef: Argument = { name: "ref", type: () => String, required: true, description: refDescription };

const byId: Argument = { name: "id", type: () => ID, required: true, description: "Its global id." };

/** The root field that finds one node of a type: by a ref, or by its id where the type has no names. */
export function itemQuestion(types: TypeRegistry, type: Type, field: RootField): TypeClass {
  return rootField(field, { type: () => types.class(type.name), nullable: true, args: [type.isNamed ? byRef : byId] });
}

import type { ModelDeclaration } from "../../declare/declaration.js";
import { carriedName, interfacesOver, membersOf, membersOfAll, propertiesOf } from "../../declare/members.js";
import { fieldParts } from "../declared-parts.js";
import { didYouMean } from "../near-names.js";
import type { ModelRule } from "./model-rule.js";

export const linksCarryOrders: ModelRule = {
  says: "Lists are ordered by what a link leads to only where it leads to one, and that has the property; a list of words has no order.",
  check: (declaration) =>
    Object.entries(declaration.links).flatMap(([owner, links]) =>
      Object.entries(links).flatMap(([field, { to, many, orders = [] }]) => {
        const path = `links.${owner}.${field}.orders`;
        if (many && orders.length > 0) return [`${path}: it leads to many, and a row has one place in an order; leave it out.`];
        return orders.flatMap((name) => [
          ...membersOfAll(declaration, to).flatMap((kind) => lacking(declaration, path, kind, name)),
          ...taken(declaration, path, owner, carriedName(field, name)),
        ]);
      }),
    ),
};

function lacking(declaration: ModelDeclaration, path: string, kind: string, name: string): string[] {
  const properties = propertiesOf(declaration, kind);
  const property = properties[name];
  if (!property) return [`${path}: a ${kind} has no property ${name}.${didYouMean(name, Object.keys(properties))}`];
  return property.type === "list" ? [`${path}: ${name} is a list, and a list has no order; leave it out.`] : [];
}

/** A field whose name is that under which the property would be stored. */
function taken(declaration: ModelDeclaration, path: string, owner: string, stored: string): string[] {
  const owners = [owner, ...interfacesOver(declaration, owner)].flatMap((each) => membersOf(declaration, each));
  const isTaken = owners.some((kind) => fieldParts(declaration, kind).some(({ name }) => name === stored));
  return isTaken ? [`${path}: it would be stored as ${stored}, which is a field already; call one of both something else.`] : [];
}

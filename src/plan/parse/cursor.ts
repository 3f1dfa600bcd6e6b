import { createHash } from "node:crypto";
import { inputError } from "./input-error.js";
import type { OrderItem, Position } from "../selection.js";

/** Characters of a cursor. It holds names and dates, which are short. */
const maxLength = 4096;

/**
 * A keyset cursor: the position of its row as base64url JSON, led by a checksum over the position and the signature of the list. A
 * cursor that was changed, cut, or made by another list or order does not pass. Its values are bound as parameters, so even a forged
 * one only moves the page.
 */
export function encodeCursor(signature: string, position: Position): string {
  return Buffer.from(JSON.stringify([checksum(signature, position), ...position])).toString("base64url");
}

/** The position that a cursor holds; anything but a cursor of this list and order is BAD_USER_INPUT. */
export function decodeCursor(signature: string, order: readonly OrderItem[], cursor: string, argument: string): Position {
  const isOfOrder = (position: Position): boolean =>
    position.length === order.length &&
    order.every(({ key }, index) => {
      const value = position[index];
      return value === null ? key.nullable : typeof value === (key.boolean ? "boolean" : key.numeric ? "number" : "string");
    });
  return decodePosition(signature, isOfOrder, cursor, argument);
}

/** The same for a list of another order: `isOfOrder` says whether a position can be one of it. */
export function decodePosition(signature: string, isOfOrder: (position: Position) => boolean, cursor: string, argument: string): Position {
  const position = cursor.length <= maxLength ? parse(signature, cursor) : undefined;
  if (!position || !isOfOrder(position))
    throw inputError(`Invalid cursor in "${argument}": give a cursor that this list returned in the same order.`);
  return position;
}

function parse(signature: string, cursor: string): Position | undefined {
  try {
    const bytes = Buffer.from(cursor, "base64url");
    const content: unknown = JSON.parse(bytes.toString("utf8"));
    if (bytes.toString("base64url") !== cursor || !Array.isArray(content)) return undefined;
    const [check, ...position] = content as [unknown, ...Position];
    return check === checksum(signature, position) ? position : undefined;
  } catch {
    return undefined;
  }
}

function checksum(signature: string, position: Position): string {
  return createHash("sha256")
    .update(JSON.stringify([signature, position]))
    .digest("base64url")
    .slice(0, 11);
}

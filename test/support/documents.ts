/** Repeats a part of a document. */
export function times(count: number, part: string | ((index: number) => string)): string {
  return Array.from({ length: count }, (_, index) => (typeof part === "string" ? part : part(index))).join(" ");
}

/** A document in which `hops` relations stand within one another: 3 + 2 × hops levels of fields, of one node each. */
export function nested(hops: number, innermost = "id"): string {
  return `{ methods(first: 1) { nodes { ${"extends(first: 1) { nodes { ".repeat(hops)} ${innermost} ${"} }".repeat(hops)} } } }`;
}

/** A chain of fragments each of which spreads the next one `width` times. */
export function fragmentChain(length: number, width: number, last: string): string {
  const fragment = (index: number): string => `fragment f${index} on Query { ${times(width, `...f${index + 1}`)} }`;
  return `{ ...f0 } ${times(length, fragment)} fragment f${length} on Query { ${last} }`;
}

/** The number of devices, of which a filter asks through `depth` relations, from a device to its results and back by turns. */
export function deepFilter(depth: number, innermost: string): string {
  const step = (level: number): string =>
    level === depth
      ? innermost
      : level % 2 === 0
        ? `{ resultsOn: { some: ${step(level + 1)} } }`
        : `{ hardware: { scope: EXACT, some: ${step(level + 1)} } }`;
  return `{ allHardware(filter: ${step(0)}) { totalCount } }`;
}

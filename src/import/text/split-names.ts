/** The names of a BibTeX list: parted by `and`, or by another sign, outside of braces. */
export function splitNames(list: string, sign: "and" | "," = "and"): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  const parting = sign === "and" ? /\sand(?=\s)|[{}]/gi : /[,{}]/g;
  for (const { 0: found, index } of list.matchAll(parting)) {
    if (list[index - 1] === "\\") continue;
    if (found === "{") depth += 1;
    else if (found === "}") depth -= 1;
    else if (depth <= 0) {
      names.push(list.slice(start, index));
      start = index + found.length;
    }
  }
  return [...names, list.slice(start)].map((name) => name.trim()).filter((name) => name !== "");
}

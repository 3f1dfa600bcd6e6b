/**
 * Cypher as lines that a person can read and a diff can show: what a subquery holds is indented, clauses begin lines. Only white space
 * changes, and none of the statement's own shows, so that its source may be broken into lines as it reads best. Text in quotes and
 * backticks stays as it is.
 */
export function formatCypher(cypher: string): string {
  const tokens = cypher.match(/'[^']*'|`[^`]*`|[{}[\]()]|\s+|[^'`{}[\]()\s]+/g) ?? [];
  const lines: string[] = [];
  const blocks: ("subquery" | "value")[] = [];
  let line = "";
  const depth = (): number => blocks.filter((block) => block === "subquery").length;
  const flush = (): void => {
    if (line.trim() !== "") lines.push("  ".repeat(depth()) + line.trim());
    line = "";
  };
  for (const token of tokens) {
    if (token === "{" || token === "[") {
      const isSubquery = /\b(?:COLLECT|EXISTS|COUNT|CALL(?: \([^)]*\))?)\s*$/.test(line);
      line += token;
      if (isSubquery) flush();
      blocks.push(isSubquery ? "subquery" : "value");
    } else if (token === "}" || token === "]") {
      if (blocks.at(-1) === "subquery") flush();
      blocks.pop();
      line = line.trimEnd() + token;
    } else if (token === ")") line = line.trimEnd() + token;
    else if (blocks.at(-1) !== "value" && isClause(token, line)) {
      flush();
      line = token;
    } else if (!/^\s+$/.test(token)) line += token;
    else if (!/[\s([{]$/.test(line)) line += " ";
  }
  flush();
  return lines.join("\n");
}

const clauses = new Set(["MATCH", "UNWIND", "WITH", "WHERE", "RETURN", "ORDER", "CALL", "LIMIT", "UNION", "OPTIONAL"]);

/** STARTS WITH and ENDS WITH are operators. */
const isClause = (token: string, line: string): boolean =>
  clauses.has(token) && !/\b(?:STARTS|ENDS)\s*$/.test(line) && !(token === "MATCH" && line.trim() === "OPTIONAL");

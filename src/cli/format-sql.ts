/** What stands on a line of its own within a SELECT. */
const clauses = /^(SELECT|FROM|WHERE|GROUP BY|ORDER BY|LIMIT|UNION ALL|UNION|EXCEPT|INTERSECT)\b/;

/** What a parenthesis begins a nested query with. */
const query = /^(SELECT|WITH)\b/;

/**
 * A statement broken into lines for people: each nested SELECT and each of its clauses starts one, indented by its depth. Only white space
 * changes, and none of the statement's own shows, so that its source may be broken into lines as it reads best.
 */
export function formatSql(sql: string): string {
  const open: ("query" | "other")[] = ["query"];
  let text = "";
  const newLine = (): void => {
    text = `${text.trimEnd()}\n${"  ".repeat(open.filter((each) => each === "query").length - 1)}`;
  };
  const parts = sql.match(/'(?:[^']|'')*'|[()]|\s+|[^'()\s]+/g) ?? [];
  parts.forEach((part, index) => {
    const rest = parts
      .slice(index, index + 3)
      .join("")
      .replace(/\s+/g, " ");
    if (/^\s/.test(part)) {
      if (!/[\s(]$/.test(text)) text += " ";
    } else if (part === "(") {
      const isQuery = query.test(
        parts
          .slice(index + 1, index + 3)
          .join("")
          .trimStart(),
      );
      open.push(isQuery ? "query" : "other");
      text += "(";
      if (isQuery) newLine();
    } else if (part === ")") {
      if (open.pop() === "query") newLine();
      else text = text.trimEnd();
      text += ")";
    } else {
      if (!/(^|\n *)$/.test(text) && open.at(-1) === "query" && clauses.test(rest)) newLine();
      text += part;
    }
  });
  return text.trim();
}

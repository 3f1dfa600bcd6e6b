/** What stands on a line of its own within a SELECT. */
const clause = /^ (FROM|WHERE|GROUP BY|ORDER BY|LIMIT|UNION ALL|UNION) /;

/**
 * A statement broken into lines for people: each nested SELECT and each of its clauses starts one, indented by its depth. Apart from white
 * space nothing changes.
 */
export function formatSql(sql: string): string {
  const open: ("select" | "other")[] = ["select"];
  let text = "";
  let quoted = false;
  const newLine = (): string => `\n${"  ".repeat(open.filter((each) => each === "select").length - 1)}`;
  for (let at = 0; at < sql.length; at++) {
    const character = sql[at] ?? "";
    if (character === "'") quoted = !quoted;
    const word = !quoted && character === " " && open.at(-1) === "select" ? clause.exec(sql.slice(at)) : null;
    if (word?.[1] !== undefined) {
      text += newLine() + word[1];
      at += word[1].length;
    } else if (!quoted && character === "(") {
      const nested = sql.startsWith("SELECT", at + 1);
      open.push(nested ? "select" : "other");
      text += nested ? `(${newLine()}` : "(";
    } else if (!quoted && character === ")") {
      const closed = open.pop();
      text += closed === "select" ? `${newLine()})` : ")";
    } else {
      text += character;
    }
  }
  return text;
}

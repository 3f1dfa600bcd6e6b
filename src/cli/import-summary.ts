import { countsOf, type Imported } from "../import/import-papers.js";
import { messageOf, type ImportProblem, type ProblemReason } from "../import/paper-record.js";

/** What is left out on purpose; everything else could not be read. */
const left = new Set<ProblemReason>(["duplicate", "withdrawn", "retracted", "deleted", "not found"]);

/** Whether a record was left out although somebody may have wanted it. */
export const isUnread = ({ reason }: ImportProblem): boolean => !left.has(reason);

/** How many of what could not be read, and of what was left out on purpose, are told one by one. */
const maxTold = { unread: 50, skipped: 10 };

/** What an import did, in a line. */
export function summaryOf(
  { papers, statements }: Pick<Imported, "papers" | "statements">,
  problems: readonly ImportProblem[],
  dryRun: boolean,
): string {
  const { CREATED, UPDATED, UNCHANGED } = countsOf(papers);
  const unread = problems.filter(isUnread).length;
  const skipped = problems.length - unread;
  const counts = `${CREATED} created, ${UPDATED} updated, ${UNCHANGED} unchanged, ${skipped} skipped, ${unread} unread; ${statements} statements`;
  return dryRun ? `Nothing was written. It would be: ${counts}.` : `${counts}.`;
}

/** What was not read or was left out, a line each: where, why, and how it begins. */
export function problemLines(problems: readonly ImportProblem[]): string[] {
  const told = (sort: readonly ImportProblem[], most: number): string[] => [
    ...sort.slice(0, most).map(problemLine),
    ...(sort.length > most ? [`… and ${sort.length - most} more.`] : []),
  ];
  return [
    ...told(problems.filter(isUnread), maxTold.unread),
    ...told(
      problems.filter((each) => !isUnread(each)),
      maxTold.skipped,
    ),
  ];
}

function problemLine(problem: ImportProblem): string {
  const { reason, place, excerpt } = problem;
  const where = place ? `${place.source ?? ""}:${place.line > 0 ? `${place.line}:` : ""} ` : "";
  return printable(`${where}${reason}: ${messageOf(problem)}${excerpt === null ? "" : ` (${excerpt})`}`);
}

/** Without what would steer a terminal. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, " ");

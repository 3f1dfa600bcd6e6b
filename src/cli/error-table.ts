import { errorCodes, PapergraphError } from "../errors.js";

const markers = /(<!-- errors: .*? -->\n).*(<!-- end of errors -->)/s;

/** A page of the documentation with the table of error codes, as the code has them, between its two markers. */
export function withErrorTable(page: string): string {
  if (!markers.test(page)) throw new PapergraphError("INTERNAL_SERVER_ERROR", "The page has no markers around its table of errors.");
  const rows = Object.entries(errorCodes).map(([code, { status, meaning }]) => `| \`${code}\` | ${status} | ${meaning} |`);
  const table = ["| code | status | meaning |", "| --- | --- | --- |", ...rows].join("\n");
  return page.replace(markers, (_all, start: string, end: string) => `${start}\n${table}\n\n${end}`);
}

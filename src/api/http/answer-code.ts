/** The code of the first error of an answer: errors come before data. */
export function codeOf(text: string): string {
  if (text.startsWith('{"data":')) return "OK";
  return /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? "INTERNAL_SERVER_ERROR";
}

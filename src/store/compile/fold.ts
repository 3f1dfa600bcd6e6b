/** The form in which `contains`, `startsWith` and `endsWith` compare text: composed, in lower case. */
export function fold(text: unknown): string | null {
  return typeof text === "string" ? text.normalize("NFC").toLowerCase() : null;
}

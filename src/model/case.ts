/** `memoryGB` → `MEMORY_GB`: how GraphQL enum values spell a field. */
export function screamingCase(field: string): string {
  return field.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
}

/** Columns that were spelled before: a statement names many, and the names of the model are few. */
const known = new Map<string, string>();

/** The column that holds a stored property: `memoryGB` is in `memory_gb`. */
export function columnOf(stored: string): string {
  const spelled = known.get(stored);
  if (spelled !== undefined) return spelled;
  const column = stored.replace(/([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$2_").toLowerCase();
  known.set(stored, column);
  return column;
}

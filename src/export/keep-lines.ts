/**
 * A text with the changes that lead from `printed` to `changed`, both as a program prints them, and otherwise as it was written: how lines are
 * broken, and the spaces before comments. Where both differ in the same place, what is changed counts.
 */
export function keepLines(written: string, printed: string, changed: string): string {
  const base = printed.split("\n");
  const [own, others] = [written.split("\n"), changed.split("\n")];
  const [toOwn, toOthers] = [hunksOf(base, own), hunksOf(base, others)];
  const lines: string[] = [];
  let at = 0;
  for (const hunk of toOthers) {
    // What was written differently and is not changed stays as it was written.
    at = copy(lines, base, at, hunk.start, own, toOwn);
    lines.push(...others.slice(hunk.from, hunk.to));
    at = Math.max(at, hunk.end);
    for (const each of toOwn) if (each.start < hunk.end && each.end > hunk.start) at = Math.max(at, each.end);
  }
  copy(lines, base, at, base.length, own, toOwn);
  return lines.join("\n");
}

/** Lines of the base, `start` to `end`, in whose place stand the lines `from` to `to` of the other text. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Copies the base up to a line, as it was written. Answers the first line that is not copied. */
function copy(
  lines: string[],
  base: readonly string[],
  start: number,
  end: number,
  own: readonly string[],
  hunks: readonly Hunk[],
): number {
  let at = start;
  for (const hunk of hunks) {
    if (hunk.start < start || hunk.end > end) continue;
    lines.push(...base.slice(at, hunk.start), ...own.slice(hunk.from, hunk.to));
    at = hunk.end;
  }
  lines.push(...base.slice(at, end));
  return Math.max(at, end);
}

/** Where two texts differ, by their longest common sequence of lines. */
function hunksOf(base: readonly string[], other: readonly string[]): Hunk[] {
  let [start, end] = [0, 0];
  while (start < base.length && start < other.length && base[start] === other[start]) start += 1;
  while (end < base.length - start && end < other.length - start && base.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [a, b] = [base.slice(start, base.length - end), other.slice(start, other.length - end)];
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const length = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = common[i];
      if (row) row[j] = a[i] === b[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  const hunks: Hunk[] = [];
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  const close = (): void => {
    if (i > fromI || j > fromJ) hunks.push({ start: start + fromI, end: start + i, from: start + fromJ, to: start + j });
  };
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      close();
      [i, j] = [i + 1, j + 1];
      [fromI, fromJ] = [i, j];
    } else if (length(i + 1, j) >= length(i, j + 1)) i += 1;
    else j += 1;
  }
  [i, j] = [a.length, b.length];
  close();
  return hunks;
}

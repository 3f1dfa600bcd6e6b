import { pino, type Logger } from "pino";

/** A log whose lines can be looked at. */
export interface WatchedLog {
  readonly log: Logger;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  /** Everything that was written. */
  text(): string;
}

/** Makes a log that keeps all of its lines. */
export function watchedLog(): WatchedLog {
  const texts: string[] = [];
  const lines: Readonly<Record<string, unknown>>[] = [];
  const write = (text: string): void => {
    texts.push(text);
    lines.push(JSON.parse(text) as Readonly<Record<string, unknown>>);
  };
  return { log: pino({ level: "trace" }, { write }), lines, text: () => texts.join("") };
}

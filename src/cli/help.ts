import { flagsOf, type Command, type Listed } from "./command.js";

/** The help of the program: its commands. */
export function helpOfAll(commands: readonly Listed[]): string {
  return [
    "Usage: papergraph [command] [options]",
    "",
    "A knowledge graph of ML-systems research, served as one GraphQL API.",
    "",
    "Commands:",
    ...columns(commands.map(({ name, says }) => [name, says])),
    "",
    "Options:",
    ...columns([
      ["-h, --help", "Show this, or with a command what it takes."],
      ["-V, --version", "Show the version."],
    ]),
    "",
    "A command ends with 0 where it is done, and with 1 where it cannot be: the last line says why.",
  ].join("\n");
}

/** The help of one command: what it takes, and what it ends with. */
export function helpOf(name: string, command: Command): string {
  const { synopsis, about, options, exitCodes = {} } = command;
  const own = Object.entries(options).map(([option, { type, value = "TEXT", says }]): [string, string] => [
    type === "boolean" ? `--${option}` : `--${option} ${value}`,
    says,
  ]);
  const flags = flagsOf(command);
  const codes = { 0: "It is done.", 1: "It cannot be done; the last line says why.", ...exitCodes };
  return [
    `Usage: papergraph ${[name, synopsis, "[options]"].filter((part) => part !== "").join(" ")}`,
    "",
    about,
    ...(own.length > 0 ? ["", "Options:", ...columns(own)] : []),
    ...(flags.length > 0
      ? [
          "",
          "Settings, over those of the environment:",
          ...columns(flags.map(({ flag, variable, says }) => [`--${flag} ${variable}`, says])),
        ]
      : []),
    "",
    "Exit codes:",
    ...columns(Object.entries(codes)),
  ].join("\n");
}

/** Rows of two columns, the second where the longest of the first ends; a long first one stands on a line of its own. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(widest, Math.max(...rows.map(([first]) => first.length)));
  return rows.flatMap(([first, second]) =>
    first.length > width ? [`  ${first}`, `  ${" ".repeat(width)}  ${second}`] : [`  ${first.padEnd(width)}  ${second}`],
  );
}

/** Characters that the first column takes at most. */
const widest = 40;

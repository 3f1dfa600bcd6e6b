import { parseArgs } from "node:util";
import { readConfig } from "../config.js";
import { PapergraphError } from "../errors.js";
import type { SettingFlag } from "../setting-flags.js";
import { versionOfProgram } from "../version.js";
import { flagsOf, type Call, type Command, type Listed } from "./command.js";
import { commands } from "./commands.js";
import { helpOf, helpOfAll } from "./help.js";

/**
 * Does what the arguments of the program say: a command by its name, the first of the list where none is named. Answers the exit code; what cannot
 * be done is a PapergraphError.
 */
export async function runCommand(given: readonly string[]): Promise<number> {
  const [first, second] = given;
  if (first === "--version" || first === "-V") return print(versionOfProgram());
  if (first === "--help" || first === "-h" || (first === "help" && second === undefined)) return print(helpOfAll(commands));
  if (first === "help") return help(listed(second ?? ""));
  const isNamed = first !== undefined && !first.startsWith("-");
  const entry = listed(isNamed ? first : (commands[0]?.name ?? ""));
  const args = isNamed ? given.slice(1) : given;
  const options = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  if (options.includes("--help") || options.includes("-h")) return help(entry);
  const command = await entry.load();
  return command.run(callOf(entry.name, command, args));
}

function listed(name: string): Listed {
  const entry = commands.find((each) => each.name === name);
  if (entry) return entry;
  const names = commands.map((each) => each.name).join(", ");
  throw new PapergraphError("CONFIG_INVALID", `There is no command ${name}; there are ${names}. papergraph --help says what they do.`);
}

const help = async (entry: Listed): Promise<number> => print(helpOf(entry.name, await entry.load()));

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function callOf(name: string, command: Command, args: readonly string[]): Call {
  const flags = flagsOf(command);
  const { values, positionals } = parse(name, command, flags, args);
  const settings = Object.fromEntries(
    flags.flatMap(({ flag, variable }) => {
      const value = values.get(flag)?.at(-1);
      return typeof value === "string" ? [[variable, value]] : [];
    }),
  );
  const texts = (option: string): string[] => (values.get(option) ?? []).filter((value) => typeof value === "string");
  return {
    positionals,
    texts,
    text: (option) => texts(option).at(-1),
    isSet: (option) => values.get(option)?.at(-1) === true,
    config: () => readConfig(settings),
  };
}

type Values = ReadonlyMap<string, readonly (string | boolean)[]>;

function parse(
  name: string,
  { options }: Command,
  flags: readonly SettingFlag[],
  args: readonly string[],
): { readonly values: Values; readonly positionals: readonly string[] } {
  const declared: Record<string, { type: "string" | "boolean"; multiple: true }> = {};
  for (const { flag } of flags) declared[flag] = { type: "string", multiple: true };
  for (const [option, { type }] of Object.entries(options)) declared[option] = { type, multiple: true };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: declared, allowPositionals: true });
    return { values: new Map(Object.entries(values).map(([option, value]) => [option, [value ?? []].flat()])), positionals };
  } catch (error) {
    // What follows the first sentence is about other programs.
    const [reason = ""] = (error as Error).message.split(/\. |\n/);
    const message = `${reason.replace(/\.$/, "")}. papergraph ${name} --help says what there is.`;
    throw new PapergraphError("CONFIG_INVALID", message, {}, { cause: error });
  }
}

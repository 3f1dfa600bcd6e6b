import type { Config } from "../config.js";
import { settingFlags, type SettingFlag } from "../setting-flags.js";

/** An option of a command beside the settings. */
export interface Option {
  readonly type: "string" | "boolean";
  /** What its value is called in the help. */
  readonly value?: string;
  readonly says: string;
  /** May be given several times. */
  readonly multiple?: boolean;
}

/** What a command was called with. */
export interface Call {
  readonly positionals: readonly string[];
  /** Every value of a text option, by its name. */
  readonly texts: (name: string) => readonly string[];
  /** The last value of a text option. */
  readonly text: (name: string) => string | undefined;
  readonly isSet: (name: string) => boolean;
  /** The settings: flags over the environment. What is not usable is CONFIG_INVALID. */
  readonly config: () => Config;
}

/** One command of the program. */
export interface Command {
  /** What stands after its name: `<files, folders or ->`. */
  readonly synopsis: string;
  /** Sentences about what it does, below the synopsis. */
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  /** The variables whose flags it takes; all where it says so. */
  readonly settings: readonly string[] | "all";
  /** Other exit codes than 0 and 1, and what they mean. */
  readonly exitCodes?: Readonly<Record<number, string>>;
  /** Does it. Answers the exit code; what cannot be done is a PapergraphError. */
  run(call: Call): Promise<number>;
}

/** A command in the list of all: loaded only where it is called. */
export interface Listed {
  readonly name: string;
  /** What it does, in a line. */
  readonly says: string;
  readonly load: () => Promise<Command>;
}

/** The settings that say which graph is meant. */
export const storeSettings = ["PAPERGRAPH_DATABASE", "PAPERGRAPH_SEEDS", "NEO4J_URI", "NEO4J_USERNAME", "NEO4J_DATABASE"];

/** The flags of the settings that a command takes. */
export function flagsOf({ settings }: Command): readonly SettingFlag[] {
  return settingFlags.filter(({ variable }) => settings === "all" || settings.includes(variable));
}

import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "@jest/globals";
import { describeRunbook } from "./runbook.js";

const databaseIn = (program: string): string => join(program, "data", "world.sqlite");

describe("over a file", () => {
  describeRunbook({
    settings: (program) => ({ PAPERGRAPH_DATABASE: databaseIn(program) }),
    lose: (program) => {
      for (const ending of ["", "-wal", "-shm"]) rmSync(databaseIn(program) + ending, { force: true });
      expect(existsSync(databaseIn(program))).toBe(false);
    },
    // Whether the machine has the program that copies a file of SQLite.
    isCopied: spawnSync("sqlite3", ["--version"]).status === 0,
  });
});

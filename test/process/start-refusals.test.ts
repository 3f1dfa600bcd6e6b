import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import Database from "better-sqlite3";
import { worldFolder } from "../world/world.js";
import { copyProgram, runToEnd } from "../support/program.js";
import { startTestServer } from "../support/test-server.js";

let program: string;
let folder: string;

/** A database as the program leaves it. */
let good: Buffer;

beforeAll(async () => {
  program = copyProgram(worldFolder);
  folder = join(program, "data");
  const path = join(folder, "good.sqlite");
  await (await startTestServer({ PAPERGRAPH_DATABASE: path }, program)).close();
  good = readFileSync(path);
});

afterAll(() => {
  rmSync(program, { recursive: true });
});

/** Everything in the data folder with a fingerprint of it. */
const contents = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => {
      const path = join(folder, name);
      return existsSync(path) && !readdirable(path) ? `${name} ${createHash("sha256").update(readFileSync(path)).digest("hex")}` : name;
    });

function readdirable(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Starts with these settings and holds the start to be refused in one line, with nothing changed and nothing new in the data folder. */
async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
  const before = contents();
  const { code, stdout, stderr } = await runToEnd(
    { PAPERGRAPH_DATABASE: join(folder, "unused.sqlite"), LOG_LEVEL: "info", ...env },
    program,
  );
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).not.toMatch(/SQLITE|node_modules|\bat /);
  expect(contents()).toEqual(before);
  return stderr.trim();
}

/** A file in the data folder, made by `make`. */
function file(name: string, make: (path: string) => void): string {
  const path = join(folder, name);
  make(path);
  return path;
}

function altered(name: string, sql: string): string {
  return file(name, (path) => {
    writeFileSync(path, good);
    const database = new Database(path);
    database.exec(sql);
    database.close();
  });
}

describe("a start is refused, and the file left as it is, where the database", () => {
  test("is garbage", async () => {
    const path = file("garbage", (each) => {
      writeFileSync(each, "This is not a database. ".repeat(1_000));
    });
    expect(await refusal({ PAPERGRAPH_DATABASE: path })).toBe(
      `The database ${path} is damaged, is no SQLite database, or cannot be written.`,
    );
  });

  test("is of length zero", async () => {
    const path = file("empty", (each) => {
      writeFileSync(each, "");
    });
    expect(await refusal({ PAPERGRAPH_DATABASE: path })).toContain(
      "is empty: it is not a Papergraph database. Remove it to start with a new one.",
    );
  });

  test("is another program's", async () => {
    const path = file("foreign.sqlite", (each) => {
      const database = new Database(each);
      database.exec("CREATE TABLE node (id TEXT); INSERT INTO node VALUES ('theirs')");
      database.close();
    });
    expect(await refusal({ PAPERGRAPH_DATABASE: path })).toContain("is not a Papergraph database.");
  });

  test("is of a newer program", async () => {
    const path = altered("newer.sqlite", "PRAGMA user_version = 99");
    expect(await refusal({ PAPERGRAPH_DATABASE: path })).toMatch(
      /has schema version 99, newer than this program's \d+: use a newer program\.$/,
    );
  });

  test("is cut off", async () => {
    const path = file("cut.sqlite", (each) => {
      writeFileSync(each, good);
      truncateSync(each, good.length - 8_192);
    });
    expect(await refusal({ PAPERGRAPH_DATABASE: path })).toMatch(/is damaged/);
  });

  test("has a page of zeros", async () => {
    const path = file("holed.sqlite", (each) => {
      writeFileSync(each, Buffer.from(good).fill(0, 8_192, 12_288));
    });
    expect(await refusal({ PAPERGRAPH_DATABASE: path })).toMatch(/is damaged/);
  });

  test("is a folder, or lies beneath a file", async () => {
    mkdirSync(join(folder, "a-folder"));
    expect(await refusal({ PAPERGRAPH_DATABASE: join(folder, "a-folder") })).toContain("is not a file.");
    expect(await refusal({ PAPERGRAPH_DATABASE: join(folder, "good.sqlite", "beneath.sqlite") })).toContain(
      "cannot be read and written there.",
    );
  });
});

describe("a start is refused, and no database made, where a setting is wrong:", () => {
  test.each([
    ["PORT", "80a", "PORT must be a whole number"],
    ["PORT", "-1", "PORT must be a whole number"],
    ["PORT", "65536", "PORT must be at most 65535"],
    ["HOST", "", "HOST must not be empty"],
    ["PAPERGRAPH_DATABASE", "", "PAPERGRAPH_DATABASE must not be empty"],
    ["LOG_LEVEL", "loud", "LOG_LEVEL "],
  ])("%s=%s", async (name, value, message) => {
    expect(await refusal({ [name]: value })).toContain(message);
  });

  test("all of them in one line", async () => {
    expect(await refusal({ PORT: "x", LOG_LEVEL: "y" })).toMatch(/^The environment is not usable: PORT .*; LOG_LEVEL .*\.$/);
  });
});

describe("a start is refused where it cannot listen:", () => {
  const database = (): string => join(folder, "good.sqlite");

  test("the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    const { port } = other.address() as { port: number };
    expect(await refusal({ PAPERGRAPH_DATABASE: database(), PORT: String(port) })).toBe(
      `Cannot listen there: listen EADDRINUSE: address already in use 127.0.0.1:${port}. Give another PORT or HOST.`,
    );
    other.close();
  });

  test("the host is none of this machine's", async () => {
    expect(await refusal({ PAPERGRAPH_DATABASE: database(), HOST: "192.0.2.1" })).toContain("EADDRNOTAVAIL");
  });
});

test("a start is refused where the seeds are wrong, and the graph stays as it was", async () => {
  const seed = join(program, "seeds", "papers", "quickweave.yaml");
  const text = readFileSync(seed, "utf8");
  writeFileSync(seed, text.replace("contribution: METHOD", "contribution: MAGIC"));
  expect(await refusal({ PAPERGRAPH_DATABASE: join(folder, "good.sqlite") })).toMatch(
    /^The seeds have 1 findings; the first: papers\/quickweave\.yaml: /,
  );
  writeFileSync(seed, text);
});

import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "@jest/globals";
import { load } from "js-yaml";
import { hashOf, makeToken } from "../../../src/api/auth/token.js";
import { parseTokens, withToken } from "../../../src/api/auth/token-list.js";
import { TokensFile } from "../../../src/api/auth/tokens-file.js";
import { watchedLog, type WatchedLog } from "../../support/log-lines.js";
import { newFolder, until } from "../../support/program.js";

const folder = newFolder();
const ada = makeToken();
const bob = makeToken();
let file: string;
let watched: WatchedLog;
let files = 0;

const entry = (name: string, token: string, role = "EDITOR"): string =>
  `- { name: ${name}, roles: [${role}], sha256: ${hashOf(token).toString("hex")} }\n`;
const write = (text: string, mode = 0o600): void => {
  writeFileSync(file, text);
  chmodSync(file, mode);
};
const open = (): TokensFile => new TokensFile(file, watched.log);

beforeEach(() => {
  files += 1;
  file = join(folder, `${files}.yaml`);
  watched = watchedLog();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("a file of tokens", () => {
  test("knows its tokens and no other", () => {
    write(entry("ada", ada) + entry("bob", bob, "ADMIN"));
    const tokens = open();
    expect([tokens.size, tokens.find(ada)?.name, tokens.find(bob)?.roles]).toEqual([2, "ada", ["ADMIN"]]);
    for (const other of [makeToken(), "", `${ada} `, ada.toLowerCase(), hashOf(ada).toString("hex")])
      expect(tokens.find(other)).toBeUndefined();
  });

  test("may be JSON, empty, or not there yet", () => {
    const tokens = open();
    expect([tokens.size, tokens.find(ada)]).toEqual([0, undefined]);
    write(JSON.stringify([{ name: "ada", roles: ["EDITOR"], sha256: hashOf(ada).toString("hex") }]));
    expect(tokens.find(ada)?.name).toBe("ada");
    write("# nobody\n");
    expect(tokens.size).toBe(0);
  });

  test("is read again at once when it is written, replaced, linked elsewhere or removed", () => {
    write(entry("ada", ada));
    const tokens = open();
    write(entry("bob", bob));
    expect([tokens.find(ada), tokens.find(bob)?.name]).toEqual([undefined, "bob"]);
    // As long, and within the same tick of the clock.
    write(entry("ada", ada));
    expect([tokens.find(ada)?.name, tokens.find(bob)]).toEqual(["ada", undefined]);
    writeFileSync(`${file}.new`, entry("bob", bob), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    expect(tokens.find(bob)?.name).toBe("bob");
    unlinkSync(file);
    expect([tokens.size, tokens.find(bob)]).toEqual([0, undefined]);
    writeFileSync(`${file}.target`, entry("ada", ada), { mode: 0o600 });
    symlinkSync(`${file}.target`, file);
    expect(tokens.find(ada)?.name).toBe("ada");
  });

  test("keeps the last good tokens while it is broken, and the log says so once, with its code, without being asked", async () => {
    write(entry("ada", ada));
    const tokens = open();
    write("- { name: ada, roles: [WIZARD] }\n");
    await until(() => watched.text().includes("TOKENS_INVALID"));
    for (const _ of [1, 2, 3]) expect(tokens.find(ada)?.name).toBe("ada");
    const problems = watched.lines.filter(({ code }) => code === "TOKENS_INVALID");
    expect(problems.map(({ level, msg }) => [level, msg])).toEqual([
      [
        50,
        expect.stringMatching(
          /^The tokens of .*\.yaml cannot be used: entry 1 roles 0: .*EDITOR.*\. The tokens that were read before stay\.$/,
        ),
      ],
    ]);
    write(entry("bob", bob));
    expect([tokens.find(ada), tokens.find(bob)?.name]).toEqual([undefined, "bob"]);
  });

  test("is warned of where others can read it, and not used where they can write it", () => {
    write(entry("ada", ada), 0o644);
    expect(open().find(ada)?.name).toBe("ada");
    expect(watched.lines.map(({ msg }) => msg)).toEqual([`Others can read the file of tokens: chmod 600 ${file}`]);
    for (const mode of [0o620, 0o602, 0o666]) {
      chmodSync(file, mode);
      expect(open).toThrow(`The tokens of ${file} cannot be used: others can write it, so chmod 600 ${file}.`);
    }
  });

  test("that cannot be used refuses a start", () => {
    mkdirSync(file);
    expect(open).toThrow("it is not a file");
    rmSync(file, { recursive: true });
    write(`# ${"x".repeat(1_000_000)}`);
    expect(open).toThrow("it is larger than 1 MB");
  });
});

describe("a list of tokens is refused, and the message quotes nothing of it but its place, if", () => {
  const hash = hashOf(ada).toString("hex");
  test.each([
    ["it is not YAML", `- { name: "ada }\n  sha256: ${ada}`, "at line 2, column"],
    ["it is no list", `name: ${ada}`, "the list: "],
    ["a token stands in it as it is", `- { name: ada, roles: [EDITOR], token: ${ada} }`, "entry 1"],
    ["a hash is no SHA-256", `- { name: ada, roles: [EDITOR], sha256: ${ada} }`, "entry 1 sha256: must be the SHA-256"],
    [
      "a hash is that of an empty token",
      `- { name: ada, roles: [EDITOR], sha256: ${hashOf("").toString("hex")} }`,
      "must not be that of an empty",
    ],
    ["there is no hash", "- { name: ada, roles: [EDITOR] }", "entry 1 sha256"],
    ["there is no role", `- { name: ada, roles: [], sha256: ${hash} }`, "entry 1 roles: must hold"],
    ["a role is unknown", `- { name: ada, roles: [OWNER], sha256: ${hash} }`, "entry 1 roles 0"],
    ["a name is empty", `- { name: "", roles: [EDITOR], sha256: ${hash} }`, "entry 1 name: must be one line"],
    ["a name would break a line", `- { name: "a\\nb", roles: [EDITOR], sha256: ${hash} }`, "entry 1 name: must be one line"],
    ["a token is there twice", entry("ada", ada) + entry("bob", ada), "the list: must not hold a token twice"],
  ])("%s", (_name, text, message) => {
    let problem = "";
    try {
      parseTokens(text);
    } catch (error) {
      problem = (error as Error).message;
      expect(error).toMatchObject({ code: "TOKENS_INVALID" });
    }
    expect(problem).toContain(message);
    expect(problem).not.toContain(ada);
    expect(problem).not.toContain("\n");
  });
});

describe("a new token", () => {
  const entryOf = (name: string, token: string, ...roles: ("EDITOR" | "ADMIN")[]): Parameters<typeof withToken>[1] => ({
    name,
    roles,
    hash: hashOf(token),
  });

  test("is 32 bytes in base64url, another each time", () => {
    expect(Buffer.from(ada, "base64url")).toHaveLength(32);
    expect([ada, bob].every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
    expect(ada).not.toBe(bob);
  });

  test("is put beside the others, whose comments stay, and takes the place of the former ones of its name", () => {
    const first = withToken("", entryOf("ada", ada, "EDITOR"));
    const second = withToken(
      `${first.text}# Until spring.\n- { name: eve, roles: [READER], sha256: ${hashOf("eve").toString("hex")} }\n`,
      entryOf("bob", bob, "ADMIN"),
    );
    const token = makeToken();
    const third = withToken(second.text, entryOf("ada", token, "ADMIN"));
    expect([first.replaced, second.replaced, third.replaced]).toEqual([0, 0, 1]);
    expect(third.text).toMatch(/^# Who may write\./);
    expect(third.text).toContain("# Until spring.");
    expect(third.text).not.toContain(token);
    expect((load(third.text) as { name: string }[]).map(({ name }) => name)).toEqual(["ada", "eve", "bob"]);
    expect(parseTokens(third.text).map(({ name, roles, hash }) => [name, roles, hash.toString("hex")])).toEqual([
      ["ada", ["ADMIN"], hashOf(token).toString("hex")],
      ["eve", ["READER"], hashOf("eve").toString("hex")],
      ["bob", ["ADMIN"], hashOf(bob).toString("hex")],
    ]);
  });

  const eve = `roles: [READER], sha256: ${hashOf("eve").toString("hex")}`;
  const former = `sha256: ${hashOf(ada).toString("hex")}`;
  test.each([
    [
      "one entry a line, the last without an end",
      `- { name: eve, ${eve} } # leaves\n- { name: ada, roles: [EDITOR], ${former} }`,
      "# leaves",
    ],
    [
      "entries of several lines, indented",
      `# head\n  - name: eve\n    ${eve.replace(", ", "\n    ")}\n  # next\n  - name: ada\n    ${former}\n    roles:\n    - EDITOR # now\n`,
      /^# head\n {2}- name: eve\n[^#]*# next\n {2}- \{ name: "ada", .*ADMIN.* \} # now\n/,
    ],
    [
      "entries of the name twice",
      `- { name: ada, roles: [EDITOR], ${former} }\n# in between\n- { name: ada, ${eve} } # old\n# foot\n- { name: eve, ${eve.replace(/.$/, "0")} }\n`,
      /^- \{ name: "ada".*\n# in between\n# foot\n- \{ name: eve/,
    ],
    ["JSON", JSON.stringify([{ name: "eve", roles: ["READER"], sha256: hashOf("eve").toString("hex") }], null, 2), /^# Who may write/],
    ["an end that is marked", `- { name: eve, ${eve} }\n...\n`, /^# Who may write/],
    ["an empty list", "# nobody\n[]\n", /^# Who may write/],
    ["a name with signs of comments", `- { name: "eve #1", ${eve} }\n`, "eve #1"],
  ])("is known in a list of any form: %s", (_form, text, kept) => {
    const { text: written } = withToken(text, entryOf("ada", bob, "ADMIN"));
    const others = parseTokens(text).filter(({ name }) => name !== "ada");
    const tokens = parseTokens(written);
    expect(tokens.filter(({ name }) => name === "ada")).toEqual([entryOf("ada", bob, "ADMIN")]);
    expect(tokens.filter(({ name }) => name !== "ada")).toEqual(others);
    expect(written).toMatch(kept);
  });
});

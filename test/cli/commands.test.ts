import { describe, expect, test } from "@jest/globals";
import { commands } from "../../src/cli/commands.js";
import { flagsOf } from "../../src/cli/command.js";
import { helpOf } from "../../src/cli/help.js";
import { environmentNames, toConfig } from "../../src/config.js";
import { settingFlags } from "../../src/setting-flags.js";
import { runToEnd } from "../support/program.js";

describe("the program", () => {
  test("lists its commands with --help, -h and help, and its version with --version and -V", async () => {
    const run = (...options: string[]): Promise<unknown> => runToEnd({}, ".", options);
    const help = { code: 0, stdout: expect.stringMatching(/^Usage: papergraph \[command\] \[options\]\n/) as unknown, stderr: "" };
    for (const option of ["--help", "-h", "help"]) expect(await run(option)).toEqual(help);
    for (const option of ["--version", "-V"]) expect(await run(option)).toEqual({ code: 0, stdout: "0.1.0\n", stderr: "" });
  });

  test.each(commands)("shows what $name takes", async ({ name, says, load }) => {
    const command = await load();
    const help = helpOf(name, command);
    expect(help).toMatch(new RegExp(`^Usage: papergraph ${name}`));
    for (const { flag } of flagsOf(command)) expect(help).toContain(`--${flag} `);
    for (const sentence of [says, ...Object.values(command.options).map((option) => option.says)]) expect(sentence).toMatch(/\.$/);
    expect(await runToEnd({}, ".", ["help", name])).toEqual({ code: 0, stdout: `${help}\n`, stderr: "" });
  });
});

test("every setting but the password, and those of OpenTelemetry, may be given as a flag, which stands above the environment", () => {
  expect([...settingFlags.map(({ variable }) => variable), "NEO4J_PASSWORD", "PAPERGRAPH_TOKEN"].sort()).toEqual(
    environmentNames.filter((name) => !name.startsWith("OTEL_")).sort(),
  );
  expect(toConfig({ PORT: "1" }, { PORT: "2" }).port).toBe(2);
});

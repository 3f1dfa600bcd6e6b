/** Starts a real Neo4j Community server from Maven Central's jars: all it takes is Java 17 or later, and Maven once. */
import { execFile, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { clearTimeout, setTimeout } from "node:timers";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, URL } from "node:url";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import neo4j from "neo4j-driver";

/** The folder of the jars and of `npm run neo4j`'s data; ignored by git. */
export const neo4jFolder = fileURLToPath(new URL("../../.neo4j", import.meta.url));

const lib = join(neo4jFolder, "lib");
const pom = fileURLToPath(new URL("pom.xml", import.meta.url));
const program = fileURLToPath(new URL("Neo4jServer.java", import.meta.url));

const oldestJava = 17;

/** Milliseconds that a start may take on a slow machine. */
const startTimeout = 120_000;

/** What this machine lacks to run a server, in a sentence; undefined if it lacks nothing. */
export function findMissing() {
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  // Before Java 9, version 8 called itself 1.8.
  const version = Number(/version "(?:1\.)?(\d+)/.exec(java.stderr ?? "")?.[1]);
  if (java.error !== undefined || java.status !== 0)
    return `A Neo4j server needs Java ${oldestJava} or later; there is no java on the PATH.`;
  if (!(version >= oldestJava)) return `A Neo4j server needs Java ${oldestJava} or later; the java on the PATH is ${version}.`;
  if (haveJars()) return undefined;
  const maven = spawnSync("mvn", ["--version"]);
  if (maven.error !== undefined || maven.status !== 0)
    return "The jars of a Neo4j server are fetched by Maven; there is no mvn on the PATH.";
  return undefined;
}

/** Checks for Java and copies the jars into .neo4j/lib, once. If several processes start together, one copies and the others wait. */
export async function ensureJars() {
  const missing = findMissing();
  if (missing !== undefined) throw new Error(missing);
  if (haveJars()) return;
  mkdirSync(neo4jFolder, { recursive: true });
  await withLock(join(neo4jFolder, "jars.lock"), async () => {
    if (haveJars()) return;
    const fresh = mkdtempSync(`${lib}-`);
    const options = ["-q", "-B", "-Dstyle.color=never", "-DincludeScope=runtime", `-DoutputDirectory=${fresh}`];
    try {
      await promisify(execFile)("mvn", [...options, "-f", pom, "dependency:copy-dependencies"]);
    } catch (error) {
      rmSync(fresh, { recursive: true });
      throw new Error(`Maven could not fetch the jars of the Neo4j server:\n${error.stdout}${error.stderr}`, { cause: error });
    }
    cpSync(pom, join(fresh, "pom.xml"));
    rmSync(lib, { recursive: true, force: true });
    renameSync(fresh, lib);
  });
}

/** Whether the jars match the pom, a copy of which lies beside them. */
function haveJars() {
  const source = join(lib, "pom.xml");
  return existsSync(source) && readFileSync(source, "utf8") === readFileSync(pom, "utf8");
}

/**
 * Runs the work under a lock between processes. It is a lock of SQLite's, because the operating system releases that when a process dies.
 */
async function withLock(file, work) {
  const lock = new Database(file, { timeout: 0 });
  try {
    while (!tryLock(lock)) await sleep(200);
    await work();
  } finally {
    lock.close();
  }
}

function tryLock(lock) {
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (error.code === "SQLITE_BUSY") return false;
    throw error;
  }
}

/**
 * Starts a server on 127.0.0.1 and waits until it answers. Port 0 takes a free one. A new data folder gets the password, which
 * must then stay the same. The server also ends when this process does, in whatever way. A server for tests keeps its plans whatever
 * the graph becomes; one that is short-lived besides starts with half the work, and is slower once it is warm.
 */
export async function startNeo4j({ dataFolder, port = 0, password, forTests = false, shortLived = false }) {
  await ensureJars();
  mkdirSync(dataFolder, { recursive: true });
  const child = spawn("java", [
    ...javaOptions,
    ...(forTests ? roomForTests : room),
    ...(forTests ? (shortLived ? compileOnce : compileLate) : []),
    "-cp",
    join(lib, "*"),
    program,
    dataFolder,
    String(port),
    ...(forTests ? ["for-tests"] : []),
  ]);
  const ended = new Promise((resolve) => {
    child.once("close", resolve);
  });
  // If the server dies at once, nobody reads the password; its output says why it died.
  child.stdin.on("error", () => {});
  child.stdin.write(`${password}\n`);
  const end = (signal) => {
    child.kill(signal);
    return ended;
  };
  try {
    const uri = await findAddress(child);
    await checkPassword(uri, password);
    return { uri, username: "neo4j", password, process: child, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
  } catch (error) {
    await end("SIGKILL");
    throw error;
  }
}

const javaOptions = [
  "-XX:+UseSerialGC",
  // As in the neo4j.conf that is shipped with the server.
  "--add-opens=java.base/java.nio=ALL-UNNAMED",
  "--add-opens=java.base/java.io=ALL-UNNAMED",
  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
];

const room = ["-Xms64m", "-Xmx512m"];

/** Plans are large. The heap and the room for classes are soon needed, and grow only by full collections. */
const roomForTests = ["-Xms768m", "-Xmx1g", "-Xmn256m", "-XX:MetaspaceSize=160m"];

/** Compiling well pays after some thousand statements. Without the best compiler there is little room for code, and what does not fit is compiled again. */
const compileOnce = ["-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m"];

/** The best compiler gets what runs ten times as often as usual: with the usual limits it takes as long as all the statements of a test file. */
const compileLate = [
  "-XX:Tier4InvocationThreshold=50000",
  "-XX:Tier4MinInvocationThreshold=6000",
  "-XX:Tier4CompileThreshold=150000",
  "-XX:Tier4BackEdgeThreshold=400000",
];

/** The address that the server prints when it is ready. */
function findAddress(child) {
  return new Promise((resolve, reject) => {
    let written = "";
    const fail = (what) => {
      clearTimeout(timer);
      reject(new Error(`The Neo4j server ${what}:\n${written}`));
    };
    const timer = setTimeout(fail, startTimeout, `did not start within ${startTimeout / 1000} s`);
    const listen = (chunk) => {
      written = (written + chunk).slice(-20_000);
      const uri = /^READY (\S+)$/m.exec(written)?.[1];
      if (uri === undefined) return;
      clearTimeout(timer);
      resolve(uri);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", (error) => fail(`cannot be run (${error.message})`));
    child.once("close", (code, signal) => fail(`ended with ${code ?? signal}`));
  });
}

/** A used data folder keeps its first password. Better to find a mismatch here than in the first query. */
async function checkPassword(uri, password) {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password));
  try {
    await driver.getServerInfo();
  } catch (error) {
    if (error.code !== "Neo.ClientError.Security.Unauthorized") throw error;
    throw new Error("The data folder belongs to a Neo4j server with another password.", { cause: error });
  } finally {
    await driver.close();
  }
}

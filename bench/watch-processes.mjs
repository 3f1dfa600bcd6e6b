/** What a program and the processes that it starts take of memory and of the processor, as Linux tells it. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { execPath } from "node:process";

/** Milliseconds between two looks. */
const pause = 50;

/** Clock ticks a second, in which Linux counts processor time: it is so on every platform of today. */
const ticks = 100;

/**
 * Runs Node with some arguments and looks at all its processes until it ends. Answers what it wrote, and megabytes: the most of each process, the
 * first one first, and the most of all at one time; and seconds of processor time of all.
 */
export function watched(args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(execPath, args, { ...options, stdio: ["ignore", "pipe", "inherit"] });
    const peaks = new Map();
    const times = new Map();
    let together = 0;
    const look = setInterval(() => {
      let now = 0;
      for (const pid of familyOf(child.pid)) {
        const known = statusOf(pid);
        if (!known) continue;
        now += known.resident;
        peaks.set(pid, known.peak);
        times.set(pid, known.processor);
      }
      together = Math.max(together, now);
    }, pause);
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      clearInterval(look);
      const processor = [...times.values()].reduce((sum, each) => sum + each, 0);
      resolve({ code, output, peaks: [...peaks.values()], together, processor });
    });
  });
}

/** A process and all that it started. */
function* familyOf(pid) {
  yield pid;
  for (const child of read(`/proc/${pid}/task/${pid}/children`).split(" ")) if (child.trim() !== "") yield* familyOf(Number(child));
}

function statusOf(pid) {
  const status = read(`/proc/${pid}/status`);
  const megabytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1_000;
  // Behind the name of the program, which may hold blanks, user and system time are the 12th and 13th.
  const times = read(`/proc/${pid}/stat`).split(") ")[1]?.split(" ");
  if (!times || !status.includes("VmHWM")) return undefined;
  return { peak: megabytes("VmHWM"), resident: megabytes("VmRSS"), processor: (Number(times[11]) + Number(times[12])) / ticks };
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

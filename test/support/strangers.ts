import { pino } from "pino";
import { Callers } from "../../src/api/auth/callers.js";

/** The callers of a server that knows no token. */
export const strangers = new Callers({ writesPerMinute: 6_000 }, pino({ level: "silent" }));

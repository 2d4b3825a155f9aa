import { pino } from "pino";
import type { Config } from "./config.server.ts";

export type Log = ReturnType<typeof createLog>;

/** Structured lines on standard error; standard output belongs to commands. */
export function createLog(config: Pick<Config, "logLevel">) {
  return pino(
    { level: config.logLevel, redact: ["password", "*.password", "req.headers.cookie"] },
    pino.destination(2),
  );
}

import { pino } from "pino";
import type { Config } from "./config.server.ts";

export type Log = ReturnType<typeof createLog>;

/** Structured lines on standard error; standard output belongs to commands. */
export function createLog(
  config: Pick<Config, "logLevel">,
  to: pino.DestinationStream = pino.destination(2),
) {
  return pino(
    {
      level: config.logLevel,
      redact: ["password", "*.password", "req.headers.cookie"],
      serializers: { error: plainError },
    },
    to,
  );
}

/** A failed query carries all that was to be written, such as somebody's text: that is nobody's to read here. */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return {
    name: error.name,
    message: withoutValues(error.message),
    stack: withoutValues(error.stack ?? ""),
    ...(error.cause === undefined ? {} : { cause: plainError(error.cause) }),
  };
}

/** What an error says, less the values of a failed query. */
export function withoutValues(told: string): string {
  return told.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, "");
}

import { z } from "zod";
import { pathOf } from "#db/client.server.ts";
import { ofProgram } from "#db/program.server.ts";

/** `name <address>` or an address alone. */
const MAIL_FROM = /^(?:[^<>"@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

const schema = z.object({
  /** Set by `npm run dev` and by tests; anything else is production. */
  NODE_ENV: z.enum(["development", "test", "production"]).catch("production"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, "must begin with file: or postgres://")
    .optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(200).default(20),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, "must be http:// or https:// with a host, and no path")
    .optional(),
  MAIL_URL: z
    .string()
    .refine(isMailServer, "must be smtp:// or smtps:// with a host, and nothing after it")
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(MAIL_FROM, "must be an address such as 园区对接 <parkmatch@example.cn>")
    .default("ParkMatch <parkmatch@localhost>"),
  SECRET_KEY: z
    .string()
    .refine(
      (typed) => typed.split(",").every((key) => key.trim().length >= 32),
      "must be 32 signs or more; several with commas between them, the newest first",
    )
    .optional(),
  SECURE_COOKIES: z.enum(["true", "false"]).default("false"),
  NOTICE_SECONDS: z.coerce.number().min(0).max(60).default(3),
  WORKER: z.enum(["inline", "none"]).default("inline"),
});

function isMailServer(typed: string): boolean {
  if (!URL.canParse(typed)) return false;
  const { protocol, hostname, pathname, search, hash } = new URL(typed);
  return /^smtps?:$/.test(protocol) && hostname !== "" && /^\/?$/.test(pathname + search + hash);
}

function isOrigin(typed: string): boolean {
  if (!URL.canParse(typed)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(typed);
  const bare = pathname === "/" && search + hash + username + password === "";
  return /^https?:$/.test(protocol) && bare;
}

/** A server that listens everywhere is reached from here at this machine's own name. */
function ownAddress(host: string, port: number): string {
  const name = ["0.0.0.0", "::"].includes(host) ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

export interface Config {
  mode: "development" | "production" | "test";
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string;
  logLevel: z.infer<typeof schema>["LOG_LEVEL"];
  maxUploadBytes: number;
  /** Where people reach this server, without a slash at the end. */
  publicUrl: string;
  /** Where mails are handed in; null: they become files. */
  mailUrl: string | null;
  mailFrom: string;
  /** Newest first; null: those of the key file in the data folder. */
  secrets: string[] | null;
  secureCookies: boolean;
  /** Milliseconds in which a server that is to stop still takes requests. */
  noticeMs: number;
  worker: "inline" | "none";
}

export class ConfigError extends Error {
  override name = "ConfigError";
}

/**
 * Reads the environment. A relative path begins at the program's folder, so that every command means the same.
 *
 * @throws ConfigError that names every variable that is wrong
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(`The configuration is wrong (see .env.example):\n${lines.join("\n")}`);
  }
  const values = parsed.data;
  const dataDir = ofProgram(values.DATA_DIR);
  return {
    mode: values.NODE_ENV,
    host: values.HOST,
    port: values.PORT,
    dataDir,
    databaseUrl: addressOf(values.DATABASE_URL ?? `file:${dataDir}/parkmatch.db`),
    logLevel: values.LOG_LEVEL,
    maxUploadBytes: values.MAX_UPLOAD_MB * 1_000_000,
    publicUrl: new URL(values.PUBLIC_URL ?? ownAddress(values.HOST, values.PORT)).origin,
    mailUrl: values.MAIL_URL ?? null,
    mailFrom: values.MAIL_FROM,
    secrets: values.SECRET_KEY?.split(",").map((key) => key.trim()) ?? null,
    secureCookies: values.SECURE_COOKIES === "true",
    noticeMs: values.NOTICE_SECONDS * 1000,
    worker: values.WORKER,
  };
}

/** A SQLite file by its whole path. */
function addressOf(url: string): string {
  return url.startsWith("file:") ? `file:${ofProgram(pathOf(url))}` : url;
}

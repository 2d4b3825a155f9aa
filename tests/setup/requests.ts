import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { inject } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { preferencesCookie, sessionCookie } from "#app/http/cookies.server.ts";
import { createLiveHub } from "#app/http/live/hub.server.ts";
import { liveSource } from "#app/http/live/source.server.ts";
import type { Runtime } from "#app/http/runtime.server.ts";
import { readConfig } from "#app/platform/config.server.ts";
import { createFileStore } from "#app/platform/files.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { startSession } from "#app/services/identity/sessions.server.ts";
import type { Database } from "#db/client.server.ts";

const HOUR_MS = 3_600_000;

/** What a loader or an action gave back: its value, or the response that it answered or threw. */
export interface Reply {
  status: number;
  /** Where it sends the browser. */
  location: string | null;
  /** The cookies that it sets. */
  cookies: string[];
  /** What the page or the data request would carry. */
  body: unknown;
}

interface Ask {
  db: Database;
  /** Null for a visitor. */
  actor: Actor | null;
  now: Date;
  path: string;
  params?: Record<string, string>;
  /** Makes it a POST; with a file in it, a FormData. */
  form?: Record<string, string | string[]> | FormData;
  /** Where files are kept, for tests that send any. */
  dataDir?: string;
  locale?: "zh" | "en";
}

/** Calls a route's own loader or action as the server would, with a real session. */
export async function request(
  handler: (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown,
  ask: Ask,
): Promise<Reply> {
  const { context, headers } = await opened(ask);
  const asked = new Request(new URL(ask.path, "http://parkmatch.test"), {
    headers,
    ...(ask.form
      ? { method: "POST", body: ask.form instanceof FormData ? ask.form : bodyOf(ask.form) }
      : {}),
  });
  try {
    return replyOf(await handler({ request: asked, params: ask.params ?? {}, context }));
  } catch (thrown) {
    if (thrown instanceof Response || isDataWithInit(thrown)) return replyOf(thrown);
    throw thrown;
  }
}

async function opened({ db, actor, now, locale = "zh", dataDir = inject("scratch") }: Ask) {
  const config = readConfig({
    NODE_ENV: "test",
    LOG_LEVEL: "silent",
    WORKER: "none",
    DATA_DIR: dataDir,
    MAX_UPLOAD_MB: "1",
  });
  const runtime: Runtime = {
    config,
    log: createLog(config),
    db,
    files: createFileStore(config.dataDir),
    // Opened as ever; when it would look the test is long over.
    live: createLiveHub(liveSource(db), { onFault: () => undefined, lookMs: HOUR_MS }),
    now: () => now,
    ready: async () => true,
    close: async () => undefined,
  };
  const cookies = [await preferencesCookie(config).serialize({ locale })];
  if (actor) {
    cookies.push(await sessionCookie(config).serialize(await startSession(db, actor.userId)));
  }
  const headers = { Cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") };
  return {
    context: { runtime, nonce: "nonce", requestId: "request", address: "127.0.0.1" },
    headers,
  };
}

function bodyOf(form: Record<string, string | string[]>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const each of Array.isArray(value) ? value : [value]) body.append(name, each);
  }
  return body;
}

function replyOf(value: unknown): Reply {
  if (value instanceof Response) {
    const { status, headers } = value;
    return {
      status,
      location: headers.get("Location"),
      cookies: headers.getSetCookie(),
      body: null,
    };
  }
  if (isDataWithInit(value)) {
    return { status: value.init?.status ?? 200, location: null, cookies: [], body: value.data };
  }
  return { status: 200, location: null, cookies: [], body: value };
}

/** What `data()` of the framework makes. */
function isDataWithInit(value: unknown): value is { data: unknown; init: ResponseInit | null } {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    value.type === "DataWithResponseInit"
  );
}

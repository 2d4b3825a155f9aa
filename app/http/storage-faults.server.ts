import { data, type ServerBuild } from "@remix-run/node";
import { storageError } from "#db/errors.ts";
import type { Runtime } from "./runtime.server.ts";

/** Fields that are never written into a page. */
const SECRET = new Set(["password", "current", "next"]);

interface Args {
  request: Request;
  context: { runtime: Pick<Runtime, "log">; requestId: string };
}

/**
 * The build with every loader and action answering 503 where the database cannot work just now. What a form
 * sent goes back with the answer, so that its page can offer to send it again; files and passwords do not.
 */
export function tellingStorageFaults(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route?.module ?? {};
    return [
      id,
      route && {
        ...route,
        module: {
          ...route.module,
          ...(loader ? { loader: telling(loader) } : {}),
          ...(action ? { action: telling(action) } : {}),
        },
      },
    ];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

/** One loader or action, with storage faults as answers. */
export function telling<A extends Args, T>(
  run: (args: A) => T | Promise<T>,
): (args: A) => Promise<T> {
  return async (args) => {
    const sent = carriesForm(args.request) ? args.request.clone() : null;
    try {
      return await run(args);
    } catch (error) {
      if (!storageError(error)) throw error;
      const { runtime, requestId } = args.context;
      // A write that failed has told it already.
      if (!(error instanceof Error && error.name === "StorageError")) {
        runtime.log.error({ error, requestId }, "read failed");
      }
      const kept = sent && (await keptOf(sent));
      throw data({ kept }, { status: 503 });
    }
  };
}

function carriesForm(request: Request): boolean {
  const type = request.headers.get("Content-Type") ?? "";
  return request.method === "POST" && type.startsWith("application/x-www-form-urlencoded");
}

/** What was sent, or null where it holds a secret. */
async function keptOf(request: Request) {
  const fields = formToKeep([...new URLSearchParams(await request.text())]);
  const { pathname, search } = new URL(request.url);
  return fields && { action: pathname + search, fields };
}

/** The fields of a form that may stand in a page to be sent again; null where one is a secret. */
export function formToKeep(fields: [name: string, value: string][]) {
  return fields.some(([name]) => SECRET.has(name)) ? null : fields;
}

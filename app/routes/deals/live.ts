import type { LoaderFunctionArgs } from "@remix-run/node";
import { refused } from "#app/http/responses.ts";
import { visit } from "#app/http/visit.server.ts";

/**
 * The browser's one stream of hints that something has changed for who is signed in: the number of a deal, nothing of
 * what is in it. Where there are too many streams, pages look for themselves.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, sessionId, runtime } = await visit(args);
  if (!actor || !sessionId) return new Response(null, { status: 401 });
  const body = runtime.live.open({ userId: actor.userId, sessionId });
  if (!body) throw refused(503, { "Retry-After": "60" });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream",
      // Compression would hold every hint back, and take six times the memory.
      "Cache-Control": "private, no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

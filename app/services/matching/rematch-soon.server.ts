import { enqueue } from "#app/platform/jobs.server.ts";
import type { Db } from "#db/client.server.ts";

/** What acts change in a minute is matched together. */
const WAIT_MS = 60_000;

/** An act changed a resource's places or its record of answering: it is matched anew, at most once a minute. */
export async function rematchSoon(
  tx: Db,
  { resourceId, now }: { resourceId: string; now: Date },
): Promise<void> {
  await enqueue(tx, {
    kind: "rematch-resource",
    key: resourceId,
    payload: { resourceId },
    runAfter: new Date(now.getTime() + WAIT_MS),
  });
}

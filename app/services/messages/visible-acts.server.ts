import type { Db } from "#db/client.server.ts";
import type { DueAct } from "./gather-notices.server.ts";

/** Of the acts that are due to be told, those whose entry the person may see now. */
export async function visibleActs(
  _tx: Db,
  { acts }: { userId: string; acts: DueAct[] },
): Promise<DueAct[]> {
  return acts;
}

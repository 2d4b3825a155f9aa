import { and, asc, gt, ne } from "drizzle-orm";
import { classifiedText } from "#app/domain/applications/draft/read-draft.ts";
import type { SectorHit } from "#app/domain/sectors/types.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database } from "#db/client.server.ts";
import { applicationWhole } from "#db/queries/applications/application.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { applications } from "#db/schema/applications.ts";
import { keepApplication } from "../kept/keep-application.server.ts";
import { suggestSectors } from "./suggest-sectors.server.ts";

const PAGE = 50;

/**
 * Suggests sectors anew for every application, after the lexicon has changed, and has all of them matched
 * again afterwards.
 *
 * @param suggest the classifier: text → sectors with the words that caused them
 */
export async function reclassifyAll(
  db: Database,
  suggest: (text: string) => SectorHit[],
  { now, progress }: { now: Date; progress?: (done: number, total: number) => Promise<void> },
): Promise<void> {
  const total = await db.read.$count(applications);
  let done = 0;
  for (let after = ""; ; ) {
    const page = await db.read
      .select({ id: applications.id })
      .from(applications)
      .where(and(gt(applications.id, after), ne(applications.state, "withdrawn")))
      .orderBy(asc(applications.id))
      .limit(PAGE);
    const last = page.at(-1);
    if (!last) break;
    await db.write(async (tx) => {
      await lock(tx, { application: page.map(({ id }) => id) });
      for (const { id } of page) {
        const whole = await applicationWhole(tx, id);
        if (!whole) continue;
        await suggestSectors(tx, whole, suggest(classifiedText(whole.application)));
        await keepApplication(tx, id, now);
      }
    });
    done += page.length;
    await progress?.(done, total);
    after = last.id;
  }
  await db.write((tx) => enqueue(tx, { kind: "rematch-all", key: "all", runAfter: now }));
}

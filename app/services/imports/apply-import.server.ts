import { and, eq } from "drizzle-orm";
import type { ImportCounts } from "#app/domain/imports/course.ts";
import type { Database } from "#db/client.server.ts";
import { importCounts, rowsLeft, rowsToApply } from "#db/queries/imports/rows.server.ts";
import { imports } from "#db/schema/imports.ts";
import { applyRows } from "./apply-rows.server.ts";
import type { Checking } from "./check-import.server.ts";
import { sliceSize } from "./slices.ts";

/**
 * Puts in the rows of a checked import that are not in yet, slice by slice: begun again after it was broken off, it
 * goes on where it was. Rows in error stay out.
 *
 * @returns the counts of what became of the rows; null where somebody stopped it
 */
export async function applyImport(
  db: Database,
  importId: string,
  { progress, stopped, ...how }: Checking,
): Promise<ImportCounts | null> {
  const left = await rowsLeft(db.read, importId);
  const slices = sliceSize();
  let done = 0;
  for (let after = 0; ; ) {
    if (await stopped?.()) return null;
    const rows = await rowsToApply(db.read, { importId, after, most: slices.get() });
    const last = rows.at(-1);
    if (!last) break;
    const kept = rows.map((row) => ({
      ...row,
      keys: how.sink.kind.keys(row.values, how.by.known),
    }));
    await db.write(async (tx) => {
      const begun = performance.now();
      await applyRows(tx, kept, how);
      slices.learn(performance.now() - begun);
    });
    after = last.no;
    done += rows.length;
    await progress?.(done, left);
  }
  const counts = await importCounts(db.read, importId);
  await db.write(async (tx) => {
    await how.sink.after?.(tx, how.by);
    await tx
      .update(imports)
      .set({ state: "done", counts, updatedAt: how.by.now })
      .where(and(eq(imports.id, importId), eq(imports.state, "applying")));
  });
  return counts;
}

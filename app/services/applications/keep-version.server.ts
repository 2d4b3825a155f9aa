import { isDeepStrictEqual } from "node:util";
import { type Snapshot, snapshotOf } from "#app/domain/applications/version.ts";
import { searchText } from "#app/platform/pinyin.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  type ApplicationWhole,
  applicationWhole,
} from "#db/queries/applications/application.server.ts";
import { newestVersion } from "#db/queries/applications/versions.server.ts";
import { applicationVersions } from "#db/schema/applications.ts";

/**
 * Keeps the application as it is now as the version to be shown: a new one where it differs from the newest, else
 * that one.
 *
 * @returns the version's number
 */
export async function keepVersion(
  tx: Db,
  { applicationId, now }: { applicationId: string; now: Date },
): Promise<number> {
  const whole = await applicationWhole(tx, applicationId);
  if (!whole) throw new Error(`There is no application ${applicationId} to keep a version of`);
  const snapshot = presentSnapshot(whole);
  const newest = await newestVersion(tx, applicationId);
  if (newest && sameAs(newest, snapshot)) return newest.number;
  const number = (newest?.number ?? 0) + 1;
  await tx.insert(applicationVersions).values({
    applicationId,
    number,
    ...snapshot,
    edition: whole.application.version,
    madeAt: now,
  });
  return number;
}

/** What would be shown of it now. */
export function presentSnapshot(whole: ApplicationWhole): Snapshot {
  return snapshotOf(whole, searchText(whole.application.title, whole.organization.name));
}

/** Does a version show what would be shown now? */
export function sameAs({ teaser, body, documents }: Snapshot, present: Snapshot): boolean {
  return isDeepStrictEqual({ teaser, body, documents }, present);
}

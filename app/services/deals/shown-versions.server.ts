import type { Snapshot } from "#app/domain/applications/version.ts";
import type { Db } from "#db/client.server.ts";
import {
  type ApplicationWhole,
  applicationWhole,
} from "#db/queries/applications/application.server.ts";
import { type ApplicationVersion, versionOf } from "#db/queries/applications/versions.server.ts";
import { consentsInForce } from "#db/queries/deals/deal.server.ts";
import { introducedDeals } from "#db/queries/deals/founder-deals.server.ts";
import { presentSnapshot, sameAs } from "../applications/keep-version.server.ts";
import { isShareable } from "./share-version.server.ts";

/** What the provider of one deal sees of the application. */
export interface ShownTo {
  dealId: string;
  resource: string;
  /** The version's number, and since when it stands. */
  number: number;
  madeAt: Date;
  /** The application has been changed since. */
  changed: boolean;
}

/** Which version of an application each provider sees that sees one. For the company's own pages. */
export async function shownVersions(db: Db, applicationId: string): Promise<ShownTo[]> {
  const consents = await consentsInForce(db, applicationId);
  const open = (await introducedDeals(db, applicationId)).filter((deal) =>
    isShareable({ deal, consents }),
  );
  const whole = open.length > 0 ? await applicationWhole(db, applicationId) : null;
  if (!whole) return [];
  const present = presentSnapshot(whole);
  const versions = new Map<number, ApplicationVersion>();
  const shown: ShownTo[] = [];
  for (const { id: dealId, shownVersion: number, resource } of open) {
    if (number === null) continue;
    const version = versions.get(number) ?? (await versionOf(db, { applicationId, number }));
    if (!version) continue;
    versions.set(number, version);
    const changed = hasChanged(version, { whole, present });
    shown.push({ dealId, resource, number, madeAt: version.madeAt, changed });
  }
  return shown;
}

/** Where nobody has edited the application since, there is nothing to compare. */
function hasChanged(
  version: ApplicationVersion,
  { whole, present }: { whole: ApplicationWhole; present: Snapshot },
): boolean {
  return version.edition !== whole.application.version && !sameAs(version, present);
}

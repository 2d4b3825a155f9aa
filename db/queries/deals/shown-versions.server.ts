import { inArray } from "drizzle-orm";
import type { ShownBody, ShownTeaser } from "#app/domain/applications/version.ts";
import type { Db } from "../../client.server.ts";
import { applicationVersions } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";
import { isShownVersion } from "./access.server.ts";

/** What of an application a provider is shown, as a score is made of it. */
export interface ShownVersion {
  applicationId: string;
  teaser: ShownTeaser;
  body: ShownBody;
}

/** By deal, the version that its provider is shown; a deal that follows the present application has none. */
export async function shownVersionsOf(
  db: Db,
  dealIds: readonly string[],
): Promise<Map<string, ShownVersion>> {
  if (dealIds.length === 0) return new Map();
  const rows = await db
    .select({
      dealId: deals.id,
      applicationId: deals.applicationId,
      teaser: applicationVersions.teaser,
      body: applicationVersions.body,
    })
    .from(deals)
    .innerJoin(applicationVersions, isShownVersion(db))
    .where(inArray(deals.id, [...dealIds]));
  return new Map(rows.map(({ dealId, ...shown }) => [dealId, shown]));
}

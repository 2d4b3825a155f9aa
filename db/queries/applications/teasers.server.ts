import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import type { ShownTeaser, TeaserNeed } from "#app/domain/applications/version.ts";
import type { Db } from "../../client.server.ts";
import { applicationSectors, needs } from "../../schema/applications.ts";
import { sectors } from "../../schema/plans.ts";

export interface SectorName {
  key: string;
  zh: string;
  en: string;
}

/** What a provider may know of an application before both sides have agreed to meet. */
export interface Teaser {
  /** Strongest first. */
  sectors: SectorName[];
  needs: TeaserNeed[];
}

/** Sectors and needs of applications, for lists. Reads no name, no text and no document. */
export async function teasersOf(
  db: Db,
  applicationIds: readonly string[],
): Promise<Map<string, Teaser>> {
  const teasers = new Map<string, Teaser>(
    applicationIds.map((id) => [id, { sectors: [], needs: [] }]),
  );
  if (applicationIds.length === 0) return teasers;
  const ids = [...teasers.keys()];
  const sectorRows = await db
    .select({
      applicationId: applicationSectors.applicationId,
      key: sectors.key,
      zh: sectors.zh,
      en: sectors.en,
    })
    .from(applicationSectors)
    .innerJoin(sectors, eq(sectors.key, applicationSectors.sector))
    .where(
      and(inArray(applicationSectors.applicationId, ids), ne(applicationSectors.choice, "removed")),
    )
    .orderBy(
      asc(applicationSectors.choice),
      desc(applicationSectors.score),
      asc(applicationSectors.sector),
    );
  for (const { applicationId, ...sector } of sectorRows) {
    teasers.get(applicationId)?.sectors.push(sector);
  }
  const needRows = await db
    .select({
      applicationId: needs.applicationId,
      kind: needs.kind,
      amountFen: needs.amountFen,
      instrument: needs.instrument,
      squareMetres: needs.squareMetres,
    })
    .from(needs)
    .where(inArray(needs.applicationId, ids))
    .orderBy(asc(needs.position), asc(needs.id));
  for (const { applicationId, ...need } of needRows) teasers.get(applicationId)?.needs.push(need);
  return teasers;
}

/** Sectors by name and needs of teasers as they were shown, by whose they are. */
export async function teasersShown(
  db: Db,
  shown: readonly { id: string; teaser: ShownTeaser }[],
): Promise<Map<string, Teaser>> {
  const keys = [...new Set(shown.flatMap(({ teaser }) => teaser.sectors))];
  const names =
    keys.length === 0
      ? []
      : await db
          .select({ key: sectors.key, zh: sectors.zh, en: sectors.en })
          .from(sectors)
          .where(inArray(sectors.key, keys));
  const byKey = new Map(names.map((name) => [name.key, name]));
  return new Map(
    shown.map(({ id, teaser }) => [
      id,
      { sectors: teaser.sectors.flatMap((key) => byKey.get(key) ?? []), needs: teaser.needs },
    ]),
  );
}

import { and, asc, eq, gt, ne } from "drizzle-orm";
import { searchText } from "#app/platform/pinyin.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lockWhole } from "#db/queries/lock.server.ts";
import { applications, applicationVersions } from "#db/schema/applications.ts";
import { settings } from "#db/schema/jobs.ts";
import { organizations } from "#db/schema/organizations.ts";
import { planResources, sectors } from "#db/schema/plans.ts";
import { resourceSectors, resources } from "#db/schema/resources.ts";
import { organizationSearch, resourceSearch } from "./search-texts.server.ts";

/** Raise it when search texts are made otherwise: the next start writes all of them anew. */
const EDITION = 1;
const BATCH = 500;

/** What a stored resource is found by, with the names that plans give it and those of its sectors. */
export async function storedResourceSearch(
  tx: Db,
  row: typeof resources.$inferSelect,
): Promise<{ search: string; prose: string }> {
  const called = row.slug
    ? await tx
        .select({ name: planResources.name })
        .from(planResources)
        .where(and(eq(planResources.resourceSlug, row.slug), ne(planResources.name, row.name)))
    : [];
  const served = await tx
    .select({ zh: sectors.zh, en: sectors.en })
    .from(resourceSectors)
    .innerJoin(sectors, eq(sectors.key, resourceSectors.sector))
    .where(eq(resourceSectors.resourceId, row.id))
    .orderBy(asc(sectors.key));
  return resourceSearch({
    ...row,
    otherNames: [...new Set([...called, ...row.otherNames].map(({ name }) => name))],
    sectorNames: served.flatMap(({ zh, en }) => [zh, en]),
  });
}

/**
 * Writes the stored search texts anew where another edition of the product made them, a batch at a time, so that
 * nobody waits long. Asked at every start; whoever comes second finds it done.
 */
export async function settleSearch(db: Database, now: Date): Promise<void> {
  if ((await editionOf(db.read)) === EDITION) return;
  await inBatches(db, organizations, async (tx, row) => {
    const { search, nameKey } = organizationSearch(row);
    await tx.update(organizations).set({ search, nameKey }).where(eq(organizations.id, row.id));
  });
  await inBatches(db, resources, async (tx, row) => {
    const set = await storedResourceSearch(tx, row);
    await tx.update(resources).set(set).where(eq(resources.id, row.id));
  });
  await inBatches(db, applications, settleApplication);
  await db.write(async (tx) => {
    await lockWhole(tx, "reference");
    const row = { key: "search", value: EDITION, updatedAt: now };
    await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row });
  });
}

async function editionOf(db: Db): Promise<unknown> {
  const [row] = await db.select().from(settings).where(eq(settings.key, "search"));
  return row?.value ?? null;
}

/** An application, and the versions of it that were shown: each is found by what it showed. */
async function settleApplication(tx: Db, row: typeof applications.$inferSelect): Promise<void> {
  const [company] = await tx
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, row.organizationId));
  await tx
    .update(applications)
    .set({ search: searchText(row.title, company?.name) })
    .where(eq(applications.id, row.id));
  const versions = await tx
    .select({ number: applicationVersions.number, body: applicationVersions.body })
    .from(applicationVersions)
    .where(eq(applicationVersions.applicationId, row.id));
  for (const { number, body } of versions) {
    await tx
      .update(applicationVersions)
      .set({ body: { ...body, search: searchText(body.title, body.company) } })
      .where(
        and(eq(applicationVersions.applicationId, row.id), eq(applicationVersions.number, number)),
      );
  }
}

type Searched = typeof organizations | typeof resources | typeof applications;

async function inBatches<T extends Searched>(
  db: Database,
  table: T,
  settle: (tx: Db, row: T["$inferSelect"]) => Promise<void>,
): Promise<void> {
  for (let after = ""; ; ) {
    const last = await db.write(async (tx) => {
      const rows = await tx
        .select()
        .from(table as Searched)
        .where(gt(table.id, after))
        .orderBy(asc(table.id))
        .limit(BATCH);
      for (const row of rows) await settle(tx, row as T["$inferSelect"]);
      return rows.at(-1)?.id;
    });
    if (last === undefined) return;
    after = last;
  }
}

import { eq } from "drizzle-orm";
import { STAGES } from "#app/domain/vocabulary.ts";
import { searchText, sortKey } from "#app/platform/pinyin.server.ts";
import type { Db } from "#db/client.server.ts";
import { demandRows } from "#db/queries/kept/rows.server.ts";
import { applicationDemand, applications } from "#db/schema/applications.ts";
import { deals } from "#db/schema/deals.ts";
import { organizations } from "#db/schema/organizations.ts";
import { districtOf } from "./districts.server.ts";
import { keepDeal } from "./keep-deal.server.ts";
import { count, type Delta } from "./tallies.server.ts";

/** After every stage, so that an application without one stands last. */
const NO_STAGE = 99;

/** Brings what is kept of an application (sort keys, search text, demand) in step with it, in the transaction of its edit. */
export async function keepApplication(tx: Db, applicationId: string, at: Date): Promise<void> {
  const [row] = await tx
    .select({
      application: applications,
      company: {
        name: organizations.name,
        district: organizations.district,
        sortKey: organizations.sortKey,
      },
    })
    .from(applications)
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .where(eq(applications.id, applicationId));
  if (!row) return;
  const { application, company } = row;
  const keys = {
    district: application.area ? await districtOf(tx, application.area) : company.district,
    companyKey: company.sortKey,
    search: searchText(application.title, company.name),
    ...applicationKeys(application),
  };
  await tx.update(applications).set(keys).where(eq(applications.id, applicationId));
  const before = await tx
    .delete(applicationDemand)
    .where(eq(applicationDemand.applicationId, applicationId))
    .returning();
  const after = await tx.insert(applicationDemand).select(demandRows(applicationId)).returning();
  await count(
    tx,
    [...before.map((row) => demand(row, -1)), ...after.map((row) => demand(row, 1))],
    at,
  );
  if (keys.district === application.district && keys.companyKey === application.companyKey) return;
  const own = await tx
    .select({ id: deals.id })
    .from(deals)
    .where(eq(deals.applicationId, applicationId));
  for (const { id } of own) await keepDeal(tx, id, at);
}

/** What follows from an application's own fields. */
export function applicationKeys({
  title,
  stage,
  submittedAt,
  createdAt,
}: Pick<typeof applications.$inferSelect, "title" | "stage" | "submittedAt" | "createdAt">) {
  return {
    listedKey: (submittedAt ?? createdAt).getTime(),
    titleKey: sortKey(title),
    stageKey: stage === null ? NO_STAGE : STAGES.indexOf(stage),
  };
}

function demand(
  { district, sector, need }: typeof applicationDemand.$inferSelect,
  n: 1 | -1,
): Delta {
  return { measure: "demand", district, key: `${sector} ${need}`, day: "", n };
}

import { eq } from "drizzle-orm";
import { partiesOf } from "#app/domain/deals/audience.ts";
import { isOpen } from "#app/domain/deals/lifecycle.ts";
import type { DealState, VouchedField } from "#app/domain/vocabulary.ts";
import { keepVersion } from "#app/services/applications/keep-version.server.ts";
import { keepDeal } from "#app/services/kept/keep-deal.server.ts";
import { keepClaim } from "#app/services/kept/keep-registry.server.ts";
import { indicatorKeys } from "#app/services/plans/load-indicators.server.ts";
import type { Database } from "#db/client.server.ts";
import { newId } from "#db/id.ts";
import { dealEnds } from "#db/queries/deals/visible-entries.server.ts";
import { deals, events } from "#db/schema/deals.ts";
import { claims, organizationChanges, organizations } from "#db/schema/organizations.ts";
import { plans, targets } from "#db/schema/plans.ts";
import { applicant, groundwork, member, NOW, openResource, organization } from "./parties.ts";

/** Staff of an area. */
export async function staff(db: Database, area: string) {
  const organizationId = await organization(db, { kind: "district", name: `${area}科委`, area });
  return member(db, { organizationId, role: "district_staff", name: `${area}工作人员` });
}

/** A deal with the events that led to its state. */
export async function deal(
  db: Database,
  said: {
    applicationId: string;
    resourceId: string;
    state?: DealState;
    through?: DealState[];
    dueAt?: Date | null;
  },
): Promise<string> {
  const { applicationId, resourceId, state = "interested", through = [], dueAt = null } = said;
  const id = newId();
  const ways = [...through, state];
  const introduced = ways.includes("introduced");
  await db.write(async (tx) => {
    const shows = introduced || !isOpen(state);
    const shownVersion = shows ? await keepVersion(tx, { applicationId, now: NOW }) : null;
    await tx.insert(deals).values({
      id,
      applicationId,
      resourceId,
      state,
      startedBy: "startup",
      dueAt,
      introducedAt: introduced ? NOW : null,
      shownVersion,
      createdAt: NOW,
      updatedAt: NOW,
    });
    for (const way of ways) {
      const ends = await dealEnds(tx, id);
      await tx.insert(events).values({
        ...{ at: NOW, subject: "deal", subjectId: id, kind: `deal.${way}` },
        ...{ seq: ways.indexOf(way) + 1, audience: ends ? partiesOf(ends) : [] },
      });
      await tx.update(deals).set({ state: way }).where(eq(deals.id, id));
      await keepDeal(tx, id, NOW);
    }
  });
  return id;
}

/** A fact of an organization that waits for staff. */
export async function change(
  db: Database,
  said: {
    organizationId: string;
    field: VouchedField;
    before?: string | null;
    after: string | null;
    userId: string;
  },
): Promise<string> {
  const id = newId();
  await db.write((tx) => tx.insert(organizationChanges).values({ id, ...said, createdAt: NOW }));
  return id;
}

/** A plan of an area in force at NOW with one indicator. */
export async function plan(db: Database, said: { slug: string; area: string }): Promise<void> {
  await db.write(async (tx) => {
    await tx.insert(plans).values({
      slug: said.slug,
      titleZh: `${said.area}行动方案`,
      titleEn: `Plan of ${said.slug}`,
      issuer: said.area,
      periodFrom: 2025,
      periodTo: 2026,
      area: said.area,
      contentHash: said.slug,
    });
    const indicator = "高新技术企业数量";
    const fact = { plan: said.slug, section: "一", indicator, unit: "家" };
    const keys = await indicatorKeys(tx, [fact]);
    const identity = { ...fact, indicatorKey: keys.get(indicator) ?? indicator, area: said.area };
    await tx.insert(targets).values([
      { ...identity, position: 0, kind: "baseline", comparator: "=", value: 1000, year: 2024 },
      { ...identity, position: 1, kind: "target", comparator: ">=", value: 2000, year: 2026 },
    ]);
  });
}

/**
 * Two districts with a company, a resource, a deal, a late answer, a claim, an organization that waits and a
 * plan each, and one deal across: what one must never see of the other is there to be seen.
 */
export async function twoDistricts(db: Database) {
  await groundwork(db);
  const sides = [];
  for (const [area, mark] of [
    ["嘉定区", "嘉"],
    ["闵行区", "闵"],
  ] as const) {
    sides.push(await oneDistrict(db, area, mark));
  }
  const [own, other] = sides as [District, District];
  const across = await deal(db, {
    applicationId: other.applicationId,
    resourceId: own.fundId,
    state: "in_review",
    through: ["interested", "introduced"],
  });
  return { own, other, across };
}

export type District = Awaited<ReturnType<typeof oneDistrict>>;

async function oneDistrict(db: Database, area: string, mark: string) {
  const company = `${mark}芯科技有限公司`;
  const providerId = await organization(db, { kind: "provider", name: `${mark}创服务`, area });
  const pendingId = await organization(db, { kind: "startup", name: `${mark}待核公司`, area });
  await db.write((tx) =>
    tx
      .update(organizations)
      .set({ verification: "pending" })
      .where(eq(organizations.id, pendingId)),
  );
  const ofProvider = { organizationId: providerId, area };
  const resourceId = await openResource(db, { ...ofProvider, name: `${mark}创孵化器` });
  const fundId = await openResource(db, { ...ofProvider, kind: "fund", name: `${mark}创基金` });
  const namedId = await openResource(db, {
    organizationId: null,
    state: "named",
    name: `${mark}载明平台`,
    area,
  });
  const { applicationId, organizationId, founder } = await applicant(db, { company, area });
  const admin = await member(db, { organizationId: providerId, role: "provider_admin" });
  const reviewer = await member(db, { organizationId: providerId, role: "reviewer" });
  const dealId = await deal(db, {
    applicationId,
    resourceId,
    dueAt: new Date(NOW.getTime() - 86_400_000),
  });
  const claimId = newId();
  await db.write(async (tx) => {
    await tx.insert(claims).values({
      id: claimId,
      resourceId: namedId,
      organizationId: providerId,
      userId: admin.userId,
      note: `${mark}创申请认领`,
      createdAt: NOW,
    });
    await keepClaim(tx, claimId);
  });
  const changeId = await change(db, {
    organizationId: providerId,
    field: "name",
    before: `${mark}创服务`,
    after: `${mark}创新名`,
    userId: admin.userId,
  });
  const slug = mark === "嘉" ? "jia-2025" : "min-2025";
  await plan(db, { slug, area });
  return {
    area,
    company,
    startupId: organizationId,
    applicationId,
    founder,
    providerId,
    admin,
    reviewer,
    pendingId,
    resourceId,
    fundId,
    namedId,
    dealId,
    claimId,
    changeId,
    slug,
    staff: await staff(db, area),
  };
}

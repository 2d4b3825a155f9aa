import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import { saveCompany } from "#app/services/applications/save-company.server.ts";
import { newestVersion } from "#app/services/matching/policy-versions.server.ts";
import { publishPolicy } from "#app/services/matching/publish-policy.server.ts";
import { requestRematch } from "#app/services/matching/request-rematch.server.ts";
import { savePolicyDraft } from "#app/services/matching/save-policy-draft.server.ts";
import { publishMandate } from "#app/services/registry/publish-mandate.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { mandatesInForce } from "#db/queries/deals/standing.server.ts";
import { applications } from "#db/schema/applications.ts";
import { mandates, resources } from "#db/schema/resources.ts";
import { memberships, users } from "#db/schema/users.ts";

/** Acts of the city's people, one subject after the other. */
export interface Acts {
  /** A provider's administrator puts another's terms in force. */
  mandate(): Promise<void>;
  /** A founder says that the company would move, or would not. */
  application(): Promise<void>;
  /** Somebody has everything matched anew. */
  rematch(): Promise<void>;
  /** Other weights are published, so that every pair has another key. */
  weights(): Promise<void>;
}

export async function actsOf(db: Database): Promise<Acts> {
  const ofMandates = spread(await administered(db.read), 211);
  const ofApplications = spread(await submitted(db.read), 1013);
  const [admin] = await db.read.select().from(users).where(eq(users.systemAdmin, true)).limit(1);
  const administrator = await actor(db.read, admin?.id);
  return {
    async mandate() {
      const { resourceId, userId } = ofMandates();
      const other = ofMandates();
      const found = await mandatesInForce(db.read, [resourceId, other.resourceId]);
      const own = found.get(resourceId);
      const wanted = found.get(other.resourceId);
      if (!wanted) throw new Error("A resource without a mandate");
      const { body, places, fundsFen, opensAt, closesAt, responseDays } = wanted;
      await publishMandate(db, {
        actor: await actor(db.read, userId),
        resourceId,
        after: own?.number ?? 0,
        values: { body, places, fundsFen, opensAt, closesAt, responseDays },
        now: new Date(),
      });
    },
    async application() {
      const { id } = ofApplications();
      const [row] = await db.read.select().from(applications).where(eq(applications.id, id));
      if (!row) throw new Error("An application that is there no more");
      const { version, area, teamSize, foundedOn } = row;
      const founder = await actor(db.read, row.createdBy);
      await saveCompany(
        db,
        { actor: founder, applicationId: id, version, now: new Date() },
        { area, teamSize, foundedOn, willingToMove: !row.willingToMove },
      );
    },
    rematch: () => requestRematch(db, { actor: administrator, now: new Date() }),
    async weights() {
      const { weights, tierWeights, expiredFactor } = DEFAULT_POLICY;
      const base = await newestVersion(db.read, null);
      const share = 0.02 * (1 + (base % 3));
      const values = {
        weights: { ...weights, stage: weights.stage + share, sector: weights.sector - share },
        ...{ tierWeights, expiredFactor },
      };
      const now = new Date();
      await savePolicyDraft(db, { actor: administrator, district: null, base, values, now });
      const ask = {
        actor: administrator,
        district: null,
        savedAt: now.getTime(),
        note: "Measured",
        now,
      };
      await publishPolicy(db, ask);
    },
  };
}

/** Puts another's terms in force for this many resources without telling anybody: no job is queued. */
export async function changeUnnoticed(db: Database, count: number): Promise<void> {
  const ofMandates = spread(await administered(db.read), 307);
  await db.write(async (tx) => {
    for (let each = 0; each < count; each++) {
      const { resourceId } = ofMandates();
      const other = ofMandates();
      const [wanted] = await newest(tx, other.resourceId);
      const [own] = await newest(tx, resourceId);
      if (!wanted || !own) throw new Error("A resource without a mandate");
      const { body } = wanted;
      const { id: _, ...rest } = own;
      await tx.insert(mandates).values({ ...rest, body, number: own.number + 1 });
    }
  });
}

function newest(tx: Db, resourceId: string) {
  return tx
    .select()
    .from(mandates)
    .where(eq(mandates.resourceId, resourceId))
    .orderBy(desc(mandates.number))
    .limit(1);
}

/** Open resources that have a mandate, with one of their administrators each. */
async function administered(db: Db) {
  const rows = await db
    .select({ resourceId: resources.id, userId: memberships.userId })
    .from(resources)
    .innerJoin(memberships, eq(memberships.organizationId, resources.organizationId))
    .where(
      and(
        eq(resources.state, "open"),
        isNotNull(resources.organizationId),
        eq(memberships.role, "provider_admin"),
      ),
    )
    .orderBy(asc(resources.no));
  const inForce = await mandatesInForce(db);
  return rows.filter(({ resourceId }) => inForce.has(resourceId));
}

function submitted(db: Db) {
  return db
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.state, "submitted"))
    .orderBy(asc(applications.no));
}

async function actor(db: Db, userId: string | undefined) {
  const found = userId === undefined ? null : await actorOf(db, userId);
  if (!found) throw new Error("Nobody acts");
  return found.actor;
}

/** One after the other, in steps that spread them over all. */
function spread<T>(items: readonly T[], step: number): () => T {
  let at = 0;
  return () => {
    at = (at + step) % items.length;
    return items[at] as T;
  };
}

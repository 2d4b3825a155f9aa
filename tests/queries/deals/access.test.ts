import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { hasFallenThrough } from "#app/domain/deals/lifecycle.ts";
import { applicantAccess } from "#app/domain/identity/permissions.ts";
import { type ConsentKind, DEAL_STATES } from "#app/domain/vocabulary.ts";
import { seesTeaser, seesVersion } from "#db/queries/deals/access.server.ts";
import { caseSummary } from "#db/queries/deals/case.server.ts";
import { documentSubject } from "#db/queries/deals/document.server.ts";
import { queueCounts, queuePage } from "#db/queries/deals/queue.server.ts";
import { consents, documents } from "#db/schema/applications.ts";
import { deals } from "#db/schema/deals.ts";
import { deal, twoDistricts } from "#tests/factories/districts.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

const CONSENTS: ConsentKind[][] = [
  [],
  ["teaser"],
  ["documents_after_introduction"],
  ["teaser", "documents_after_introduction"],
];

function queueOf(organizations: string[], said: { turn?: "ours" | "all" } = {}) {
  return queuePage(db().read, {
    ...{ organizations, userId: "nobody", now: NOW, turn: said.turn ?? "all", words: null },
    ...{ foundSectors: [], states: [], resources: [], sectors: [], assigned: null, overdue: false },
    ...{ sort: "due", dir: "asc", page: 1, pageSize: 200 },
  });
}

describe("what leaves the database", () => {
  test.each(CONSENTS)(
    "is what the permission table says, in every state (%s, %s)",
    async (...given) => {
      const agreed = given.filter(Boolean);
      await groundwork(db());
      const house = await provider(db());
      const startup = await applicant(db(), { consents: agreed });
      // Consents of before that were taken back count nothing.
      await db().write((tx) =>
        tx.insert(consents).values(
          (["teaser", "documents_after_introduction"] as const).map((kind) => ({
            ...{ applicationId: startup.applicationId, kind, byUserId: startup.founder.userId },
            ...{ grantedAt: NOW, revokedAt: NOW },
          })),
        ),
      );
      const [document] = await db().read.select({ id: documents.id }).from(documents);
      const subject = {
        ...{ id: document?.id ?? "", applicationId: startup.applicationId },
        organizationId: startup.organizationId,
      };
      for (const state of DEAL_STATES) {
        for (const introduced of [false, true]) {
          const resourceId = await openResource(db(), house);
          const through = introduced && state !== "introduced" ? (["introduced"] as const) : [];
          const id = await deal(db(), { ...startup, resourceId, state, through: [...through] });
          const wasIntroduced = introduced || state === "introduced";
          const standing = { fallenThrough: hasFallenThrough(state), introduced: wasIntroduced };
          const access = applicantAccess("provider", { ...standing, consents: agreed });
          const [sql] = await db()
            .read.select({
              teaser: seesTeaser(db().read).mapWith(Boolean),
              version: seesVersion(db().read).mapWith(Boolean),
            })
            .from(deals)
            .where(eq(deals.id, id));
          const where = `${state}, ${wasIntroduced ? "introduced" : "not introduced"}`;
          expect(sql, where).toEqual({
            teaser: access.view !== "nothing",
            version: access.view === "version",
          });
          const row = (await queueOf([house.organizationId])).rows.find((each) => each.id === id);
          expect(row?.company !== null, where).toBe(access.view === "version");
          const summary = await caseSummary(db().read, id);
          expect(summary?.sectors.length === 0, where).toBe(access.view === "nothing");
          const { openTo } = await documentSubject(db().read, subject);
          expect(openTo.includes(house.organizationId), where).toBe(access.documents);
          await db().write((tx) => tx.delete(deals).where(eq(deals.id, id)));
        }
      }
    },
  );
});

describe("a queue's counts", () => {
  test("are of the provider's own deals", async () => {
    const { own, other } = await twoDistricts(db());
    await deal(db(), {
      applicationId: own.applicationId,
      resourceId: other.fundId,
      state: "interested",
      dueAt: new Date(NOW.getTime() - 1),
    });
    const counts = await queueCounts(db().read, { organizations: [own.providerId], now: NOW });
    expect(Object.fromEntries(counts.states)).toEqual({ interested: 1, in_review: 1 });
    expect(counts.late).toBe(1);
    expect((await queueOf([own.providerId])).total).toBe(2);
  });
});

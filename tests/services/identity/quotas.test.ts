import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, inject, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { DAILY_QUOTAS, type Quota } from "#app/domain/identity/quotas.ts";
import { momentOf } from "#app/domain/time.ts";
import { createFileStore } from "#app/platform/files.server.ts";
import { isMessageKey } from "#app/platform/i18n/translate.ts";
import { attachDocument } from "#app/services/applications/attach-document.server.ts";
import { startApplication } from "#app/services/applications/start-application.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { invite } from "#app/services/identity/invite.server.ts";
import { createOrganization } from "#app/services/registry/create-organization.server.ts";
import { createResource } from "#app/services/registry/save-resource.server.ts";
import { applications, documents } from "#db/schema/applications.ts";
import { deals, events } from "#db/schema/deals.ts";
import {
  applicant,
  groundwork,
  matched,
  openResource,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
/** Half past midnight in Shanghai: yesterday by UTC. */
const NIGHT = new Date(momentOf("2026-11-24T00:30"));
let act: Record<Quota, { by: Actor; run(now?: Date): Promise<unknown> }>;

beforeEach(async () => {
  await groundwork(db());
  const startup = await applicant(db(), { submitted: true });
  const draft = await applicant(db(), { company: "另一家", submitted: false });
  const house = await provider(db());
  const resourceId = await openResource(db(), house);
  await matched(db(), { ...startup, resourceId });
  const { founder, organizationId } = draft;
  const values = {
    ...{ name: "新", summary: "", area: null, state: "open" as const },
    ...{ sectors: [], serves: [], details: {}, terms: [] },
  };
  const facts = { name: "新", creditCode: null, area: null, description: "", website: null };
  act = {
    organizations: {
      by: founder,
      run: (now = NIGHT) =>
        createOrganization(db(), {
          actor: founder,
          kind: "startup",
          values: facts,
          another: true,
          now,
        }),
    },
    resources: {
      by: house.admin,
      run: (now = NIGHT) =>
        createResource(db(), {
          actor: house.admin,
          organizationId: house.organizationId,
          kind: "incubator",
          values,
          now,
        }),
    },
    applications: {
      by: founder,
      run: (now = NIGHT) => startApplication(db(), { actor: founder, organizationId, now }),
    },
    requests: {
      by: startup.founder,
      run: (now = NIGHT) =>
        openDeal(db(), {
          actor: startup.founder,
          applicationId: startup.applicationId,
          resourceId,
          side: "startup",
          message: "",
          now,
        }),
    },
    invitations: {
      by: house.admin,
      run: (now = NIGHT) =>
        openDeal(db(), {
          actor: house.admin,
          applicationId: startup.applicationId,
          resourceId,
          side: "provider",
          message: "",
          now,
        }),
    },
    people: {
      by: house.admin,
      run: (now = NIGHT) =>
        invite(db(), {
          actor: house.admin,
          organizationId: house.organizationId,
          email: "zhou@example.com",
          role: "reviewer",
          now,
        }),
    },
    uploads: {
      by: founder,
      run: async (now = NIGHT) => {
        const { applicationId } = draft;
        const [row] = await db()
          .read.select({ version: applications.version })
          .from(applications)
          .where(eq(applications.id, applicationId));
        return attachDocument(
          { db: db(), files: createFileStore(inject("scratch")), maxBytes: 1_000 },
          { actor: founder, applicationId, version: row?.version ?? 0, now },
          { name: "计划书.pdf", bytes: new TextEncoder().encode("%PDF-1.7") },
        );
      },
    },
  };
});

/** As many acts as that of somebody, one a second before `NIGHT`. */
async function done(quota: Quota, { count, actor }: { count: number; actor: Actor }) {
  const rows = Array.from({ length: count }, (_, n) => ({
    at: new Date(NIGHT.getTime() - 1000 * (n + 1)),
    actorId: actor.userId,
    subject: "x",
    subjectId: "x",
    kind: DAILY_QUOTAS[quota].event,
  }));
  await db().write((tx) => tx.insert(events).values(rows));
}

describe.each(Object.keys(DAILY_QUOTAS) as Quota[])("the quota of %s", (quota) => {
  const { most } = DAILY_QUOTAS[quota];

  test("ends the day's acts with a message that names the limit, and begins anew at midnight", async () => {
    const { by, run } = act[quota];
    await done(quota, { count: most, actor: by });
    await expect(run()).rejects.toMatchObject({
      code: "too-many",
      reason: `quota-${quota}`,
      values: { max: most },
    });
    expect(isMessageKey(`refusal.quota-${quota}`)).toBe(true);
    await run(new Date(momentOf("2026-11-25")));
  });

  test("counts each account by itself, and what today's last one did", async () => {
    const { by, run } = act[quota];
    const others = Object.values(act).map((each) => each.by);
    const other = others.find(({ userId }) => userId !== by.userId) as Actor;
    await done(quota, { count: most, actor: other });
    await done(quota, { count: most - 1, actor: by });
    await run();
    const again = new Date(NIGHT.getTime() + 60_000);
    await expect(run(again)).rejects.toMatchObject({ reason: `quota-${quota}` });
  });
});

test("acts in the same moment count each other", async () => {
  const { by, run } = act.applications;
  await done("applications", { count: DAILY_QUOTAS.applications.most - 2, actor: by });
  const tried = await Promise.allSettled(Array.from({ length: 6 }, () => run()));
  expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
});

test("an upload over the quota is kept nowhere", async () => {
  await done("uploads", { count: DAILY_QUOTAS.uploads.most, actor: act.uploads.by });
  const before = await db().read.$count(documents);
  await expect(act.uploads.run()).rejects.toMatchObject({ code: "too-many" });
  expect(await db().read.$count(documents)).toBe(before);
  expect(await db().read.$count(deals)).toBe(0);
});

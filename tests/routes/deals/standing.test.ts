import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { drain } from "#app/platform/jobs.server.ts";
import { loader as candidates } from "#app/routes/deals/candidates/route.tsx";
import { loader as openCase } from "#app/routes/deals/case/route.tsx";
import { loader as openDocument } from "#app/routes/deals/document.ts";
import { loader as queue } from "#app/routes/deals/queue/route.tsx";
import { loader as resourcePage } from "#app/routes/registry/resource/route.tsx";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { jobHandlers } from "#app/services/job-handlers.server.ts";
import { suspendOrganization } from "#app/services/registry/verify-organization.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { waitingFor } from "#db/queries/identity/waiting.server.ts";
import { documents } from "#db/schema/applications.ts";
import { matches } from "#db/schema/matches.ts";
import { notifications } from "#db/schema/notices.ts";
import { organizations } from "#db/schema/organizations.ts";
import { resources } from "#db/schema/resources.ts";
import { deal, staff } from "#tests/factories/districts.ts";
import {
  applicant,
  groundwork,
  HIDDEN,
  matched,
  NOW,
  openResource,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
let house: Awaited<ReturnType<typeof provider>>;
let startup: Awaited<ReturnType<typeof applicant>>;
let resourceId: string;
let dealId: string;
let documentId: string;

/** A provider that was verified and introduced to a startup, and that another startup fits. */
beforeEach(async () => {
  await groundwork(db());
  house = await provider(db());
  startup = await applicant(db());
  resourceId = await openResource(db(), house);
  dealId = await deal(db(), { ...startup, resourceId, state: "introduced" });
  const other = await applicant(db(), { company: "另一家" });
  await matched(db(), { ...startup, resourceId });
  await matched(db(), { ...other, resourceId });
  const [document] = await db()
    .read.select({ id: documents.id })
    .from(documents)
    .where(eq(documents.applicationId, startup.applicationId));
  documentId = document?.id ?? "";
});

const STOPPED = [
  { verification: "unverified" },
  { verification: "pending" },
  { verification: "rejected" },
  { suspendedAt: NOW },
] as const;

function stop(set: (typeof STOPPED)[number]) {
  return db().write((tx) =>
    tx.update(organizations).set(set).where(eq(organizations.id, house.organizationId)),
  );
}

function visit(loader: Parameters<typeof request>[0], params: Record<string, string> = {}) {
  return request(loader, { db: db(), actor: house.reviewer, now: NOW, path: "/", params });
}

describe.each(STOPPED)("a provider without standing (%o)", (set) => {
  test("is shown nothing and told nothing, from this moment on", async () => {
    expect((await visit(openCase, { dealId })).status).toBe(200);
    expect((await visit(candidates)).body).toMatchObject({ total: 1 });
    await stop(set);
    const list = await visit(queue);
    expect(list.body).toMatchObject({
      rows: [],
      total: 0,
      late: 0,
      stopped: [{ id: house.organizationId }],
    });
    expect(JSON.stringify(list.body)).not.toContain(HIDDEN.company);
    expect((await visit(candidates)).body).toMatchObject({ rows: [], total: 0 });
    expect(await visit(openCase, { dealId })).toMatchObject({ status: 302, location: "/review" });
    expect((await visit(openDocument, { id: documentId })).status).toBe(404);
    const known = await actorOf(db().read, house.reviewer.userId);
    expect(known && (await waitingFor(db().read, known.actor))).toEqual({});
    await moveDeal(db(), {
      actor: startup.founder,
      dealId,
      move: "withdraw",
      version: 1,
      now: NOW,
    });
    expect(await db().read.$count(notifications)).toBe(0);
  });

  test("is asked and introduced by nobody, and is no public entry", async () => {
    const other = await applicant(db(), { company: "第三家" });
    await matched(db(), { ...other, resourceId });
    const invitation = await deal(db(), { ...other, resourceId, state: "invited" });
    const fourth = await applicant(db(), { company: "第四家" });
    await matched(db(), { ...fourth, resourceId });
    await stop(set);
    const { applicationId, founder } = fourth;
    const refused = { reason: "operator-not-in-standing" };
    await expect(
      openDeal(db(), {
        actor: founder,
        applicationId,
        resourceId,
        side: "startup",
        message: "",
        now: NOW,
      }),
    ).rejects.toMatchObject(refused);
    await expect(
      moveDeal(db(), {
        actor: other.founder,
        dealId: invitation,
        move: "accept_invitation",
        version: 1,
        now: NOW,
      }),
    ).rejects.toMatchObject(refused);
    const page = await request(resourcePage, {
      db: db(),
      actor: founder,
      now: NOW,
      path: `/resources/${resourceId}`,
      params: { id: resourceId },
    });
    expect(page.status).toBe(404);
  });
});

test("a suspension takes the provider out of founders' lists, and lifting it brings it back", async () => {
  const clerk = await staff(db(), "嘉定区");
  const log = { error: () => undefined } as never;
  async function suspend(suspended: boolean, version: number) {
    await suspendOrganization(db(), {
      actor: clerk,
      organizationId: house.organizationId,
      version,
      suspended,
      note: "核查",
      now: NOW,
    });
    await drain(db(), { handlers: jobHandlers, log, now: () => NOW });
    const [resource] = await db()
      .read.select({ no: resources.no })
      .from(resources)
      .where(eq(resources.id, resourceId));
    return db().read.$count(matches, eq(matches.resourceNo, resource?.no ?? 0));
  }
  expect(await suspend(true, 1)).toBe(0);
  expect(await suspend(false, 2)).toBeGreaterThan(0);
});

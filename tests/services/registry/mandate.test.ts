import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { OPEN_MANDATE } from "#app/domain/registry/mandate.ts";
import { publishMandate } from "#app/services/registry/publish-mandate.server.ts";
import { events } from "#db/schema/deals.ts";
import { jobs } from "#db/schema/jobs.ts";
import { mandates } from "#db/schema/resources.ts";
import { groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

test("a mandate is published with its event, and its resource is matched anew", async () => {
  await groundwork(db());
  const house = await provider(db());
  const resourceId = await openResource(db(), house);
  const values = { places: 3, fundsFen: null, opensAt: null, closesAt: null, responseDays: 4 };
  await publishMandate(db(), {
    actor: house.admin,
    resourceId,
    after: 1,
    values: { ...values, body: { ...OPEN_MANDATE, stages: ["angel"] } },
    now: NOW,
  });
  const [published] = await db()
    .read.select()
    .from(mandates)
    .where(and(eq(mandates.resourceId, resourceId), eq(mandates.number, 2)));
  expect(published).toMatchObject(values);
  const log = await db().read.select().from(events).where(eq(events.subjectId, resourceId));
  expect(log).toMatchObject([
    {
      kind: "resource.mandate-published",
      actorId: house.admin.userId,
      payload: { number: 2 },
    },
  ]);
  expect(await db().read.select().from(jobs)).toMatchObject([
    { kind: "rematch-resource", payload: { resourceId }, state: "queued" },
  ]);
});

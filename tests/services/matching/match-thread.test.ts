import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { OPEN_MANDATE } from "#app/domain/registry/mandate.ts";
import { drain, enqueue, type JobHandlers, startPoller } from "#app/platform/jobs.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { jobHandlers } from "#app/services/job-handlers.server.ts";
import { askThroughQueue } from "#app/services/matching/ask-through-queue.server.ts";
import { registerMatching } from "#app/services/matching/matching.server.ts";
import { previewMandate } from "#app/services/matching/preview-mandate.server.ts";
import type { Matching } from "#app/services/matching/questions.ts";
import { startMatching } from "#app/services/matching/start-matching.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { jobs } from "#db/schema/jobs.ts";
import { resources } from "#db/schema/resources.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { keptOf } from "#tests/factories/rematch.ts";
import { addressOf, testDatabase } from "#tests/setup/database.ts";

/* The resident matcher as a server runs it: a thread of its own with its own connection. */

const db = testDatabase();
const log = createLog({ logLevel: "silent" });
const at = NOW.getTime();
let matching: Matching;

beforeEach(async () => {
  await groundwork(db());
  matching = startMatching(addressOf(db()));
  registerMatching(db(), matching);
});
afterEach(() => matching.close());

test("the thread stores what is asked, takes what changed, and sees what others have written", async () => {
  const { organizationId } = await provider(db());
  const resourceId = await openResource(db(), { organizationId });
  const { applicationId } = await applicant(db());
  await matching.ask({ ask: "rematch-application", applicationId, at });
  expect((await keptOf(db(), applicationId)).map((row) => row.resourceId)).toEqual([resourceId]);
  await db().write((tx) =>
    tx.update(resources).set({ state: "closed" }).where(eq(resources.id, resourceId)),
  );
  await matching.ask({ ask: "rematch-resource", resourceId, at });
  expect(await keptOf(db(), applicationId)).toEqual([]);
});

test("a job that was broken off with its process is begun again by the next, and does not count as failed", async () => {
  const { organizationId } = await provider(db());
  await openResource(db(), { organizationId });
  const { applicationId } = await applicant(db());
  const kind = "rematch-all";
  await db().write((tx) => enqueue(tx, { kind, key: "all", runAfter: NOW }));
  await new Promise<void>((done, fail) => {
    const handlers: JobHandlers = {
      [kind]: async (run) => {
        const stopped = Promise.all([poller.stop(), matching.close()]);
        stopped.then(() => done(), fail);
        await jobHandlers[kind]?.(run);
      },
    };
    const poller = startPoller(db(), { handlers, log });
  });
  const [job] = await db().read.select().from(jobs).where(eq(jobs.kind, kind));
  expect(job).toMatchObject({ state: "queued", attempts: 0 });

  matching = startMatching(addressOf(db()));
  registerMatching(db(), matching);
  expect(await drain(db(), { handlers: jobHandlers, log })).toBe(1);
  expect(await keptOf(db(), applicationId)).toHaveLength(1);
});

test("a server without jobs is answered by the process that runs them", async () => {
  const house = await provider(db());
  const resourceId = await openResource(db(), house);
  await applicant(db());
  const server = await openDatabase(addressOf(db()));
  const poller = startPoller(db(), { handlers: jobHandlers, log });
  try {
    registerMatching(server, askThroughQueue(server));
    const ask = { actor: house.admin, resourceId, body: OPEN_MANDATE, now: NOW };
    expect(await previewMandate(server, ask)).toMatchObject({ total: 1, eligible: 1 });
  } finally {
    await poller.stop();
    await server.close();
  }
});

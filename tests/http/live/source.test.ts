import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { audienceOf, partiesOf } from "#app/domain/deals/audience.ts";
import { liveSource } from "#app/http/live/source.server.ts";
import { record } from "#app/services/journal.server.ts";
import type { Database } from "#db/client.server.ts";
import { dealEnds } from "#db/queries/deals/visible-entries.server.ts";
import { memberships, users } from "#db/schema/users.ts";
import { deal, staff } from "#tests/factories/districts.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

/** An introduced deal, everybody who could listen, and one who has nothing to do with it. */
async function room(database: Database) {
  await groundwork(database);
  const startup = await applicant(database);
  const house = await provider(database);
  const stranger = await provider(database);
  const resourceId = await openResource(database, { organizationId: house.organizationId });
  const officer = await staff(database, "嘉定区");
  const dealId = await deal(database, {
    ...{ applicationId: startup.applicationId, resourceId },
    state: "introduced",
  });
  const ends = await dealEnds(database.read, dealId);
  if (!ends) throw new Error("The deal was just made");
  const people = {
    founder: startup.founder.userId,
    reviewer: house.reviewer.userId,
    admin: house.admin.userId,
    officer: officer.userId,
    stranger: stranger.reviewer.userId,
  };
  const source = liveSource(database, () => NOW);
  const names = Object.entries(people);
  /** Who is told something now, by name. */
  async function told(): Promise<string[]> {
    const changes = await source.changes(Object.values(people));
    for (const dealIds of changes.values()) expect(dealIds).toEqual([dealId]);
    return names.filter(([, id]) => changes.has(id)).map(([name]) => name);
  }
  function write(kind: "deal.message" | "deal.note", actorId: string, audience: string[]) {
    return database.write((tx) =>
      record(tx, {
        ...{ at: NOW, actorId, subject: "deal", subjectId: dealId, kind, audience },
        ...{ payload: { by: "provider" }, body: "几句话" },
      }),
    );
  }
  // What led here.
  await told();
  return { people, ends, told, write };
}

test("is told to those who see an entry, once, and to nobody else", async () => {
  const { people, ends, told, write } = await room(db());
  const party = ends.providerId ?? "";
  await write("deal.note", people.reviewer, audienceOf("own", { ends, party }));
  expect(await told()).toEqual(["reviewer", "admin"]);
  expect(await told()).toEqual([]);
  await write("deal.message", people.reviewer, audienceOf("sides", { ends, party }));
  expect(await told()).toEqual(["founder", "reviewer", "admin"]);
  await write("deal.message", people.reviewer, partiesOf(ends));
  expect(await told()).toEqual(["founder", "reviewer", "admin", "officer"]);
});

test("is told to nobody who has left or was shut out", async () => {
  const { people, ends, told, write } = await room(db());
  await db().write((tx) => tx.delete(memberships).where(eq(memberships.userId, people.admin)));
  await db().write((tx) =>
    tx.update(users).set({ disabledAt: NOW }).where(eq(users.id, people.founder)),
  );
  await write("deal.message", people.reviewer, partiesOf(ends));
  expect(await told()).toEqual(["reviewer", "officer"]);
});

test("is told also where an act was committed after a look that came later than its time", async () => {
  const { people, ends, told, write } = await room(db());
  await write("deal.message", people.reviewer, partiesOf(ends));
  expect(await told()).toContain("founder");
  // Of the same moment as what was looked at before.
  await write("deal.message", people.founder, partiesOf(ends));
  expect(await told()).toContain("reviewer");
});

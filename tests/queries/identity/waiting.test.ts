import { expect, test } from "vitest";
import { unreadCount, waitingFor } from "#db/queries/identity/waiting.server.ts";
import { notifications } from "#db/schema/notices.ts";
import { deal, twoDistricts } from "#tests/factories/districts.ts";
import { person } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

test("a badge counts what waits for this person, and nothing of others", async () => {
  const { own, other } = await twoDistricts(db());
  // On top of what each side has: one more of each kind that only the other district's people answer.
  await deal(db(), {
    applicationId: other.applicationId,
    resourceId: other.fundId,
    state: "offered",
  });
  const at = (side: typeof own) => ({
    founder: waitingFor(db().read, side.founder),
    reviewer: waitingFor(db().read, side.reviewer),
    admin: waitingFor(db().read, side.admin),
    staff: waitingFor(db().read, side.staff),
  });
  const [ours, theirs] = [at(own), at(other)];
  expect(await ours.founder).toEqual({ "/deals": 0 });
  expect(await theirs.founder).toEqual({ "/deals": 1 });
  // The own provider's: the interest in its incubator, and the deal across in its fund's review.
  expect(await ours.reviewer).toEqual({ "/review": 2 });
  expect(await ours.admin).toEqual({ "/review": 2 });
  expect(await theirs.reviewer).toEqual({ "/review": 1 });
  const due = {
    "/district/organizations": 1,
    "/district/claims": 1,
    "/district/changes": 1,
  };
  expect(await ours.staff).toEqual(due);
  expect(await theirs.staff).toEqual(due);
});

test("unread notifications are one's own", async () => {
  const [mine, another] = [await person(db()), await person(db())];
  await db().write((tx) =>
    tx.insert(notifications).values(
      [mine, another, another].map((userId) => ({
        userId,
        kind: "deal-invited",
        values: {},
        link: "/deals",
      })),
    ),
  );
  expect(await unreadCount(db().read, mine)).toBe(1);
  expect(await unreadCount(db().read, another)).toBe(2);
});

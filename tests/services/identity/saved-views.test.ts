import { beforeEach, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { removeView } from "#app/services/identity/remove-view.server.ts";
import { saveView } from "#app/services/identity/save-view.server.ts";
import { viewsOf } from "#db/queries/identity/saved-views.server.ts";
import { NOW, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const LIST = "review";

let mine: Actor;
let colleague: Actor;

beforeEach(async () => {
  const house = await provider(db());
  [mine, colleague] = [house.reviewer, house.admin];
});

function keep(actor: Actor, name: string, query = "late=1"): Promise<void> {
  return saveView(db(), { actor, list: LIST, name, query, now: NOW });
}

const kept = (actor: Actor) => viewsOf(db().read, { userId: actor.userId, list: LIST });

test("a view is removed by whose it is, and by nobody else", async () => {
  await keep(mine, "超期");
  await keep(colleague, "我的");
  const [view] = await kept(mine);
  const viewId = view?.id ?? "";
  await expect(removeView(db(), { actor: colleague, viewId })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await kept(mine)).toHaveLength(1);
  await removeView(db(), { actor: mine, viewId });
  expect(await kept(mine)).toEqual([]);
  expect(await kept(colleague)).toHaveLength(1);
});

test("the same name takes the new state of one's own view alone", async () => {
  await keep(mine, "超期");
  await keep(colleague, "超期");
  await keep(mine, "超期", "late=1&sort=score");
  expect(await kept(mine)).toMatchObject([{ query: "late=1&sort=score" }]);
  expect(await kept(colleague)).toMatchObject([{ query: "late=1" }]);
});

test("there are at most twenty, each person's own", async () => {
  for (let i = 0; i < 20; i++) await keep(mine, `视图 ${i}`);
  await expect(keep(mine, "又一个")).rejects.toMatchObject({ code: "too-many", field: "name" });
  await keep(mine, "视图 3", "sort=score");
  await keep(colleague, "又一个");
});

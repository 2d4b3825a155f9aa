import { beforeEach, expect, test } from "vitest";
import { action as saveTechnology } from "#app/routes/applications/edit/technology.tsx";
import { action as setPassword } from "#app/routes/identity/account/route.tsx";
import { groundwork, NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();

beforeEach(() => groundwork(db()));

function send(handler: Parameters<typeof request>[0], form: Record<string, string>) {
  const path = "/applications/a/edit/technology?from=desk";
  return request(handler, { db: db(), actor: null, now: NOW, path, params: { id: "a" }, form });
}

test("a form of who is not signed in any more comes back with its text, to be sent again", async () => {
  const { status, body } = await send(saveTechnology, { version: "3", text: "写了很久的内容" });
  expect(status).toBe(401);
  expect(body).toEqual({
    kept: {
      action: "/applications/a/edit/technology?from=desk",
      fields: [
        ["version", "3"],
        ["text", "写了很久的内容"],
      ],
    },
  });
});

test("a form with a secret leads to the sign-in page, and is written into none", async () => {
  const { location, body } = await send(setPassword, { act: "password", password: "not a secret" });
  expect(location).toBe(`/sign-in?to=${encodeURIComponent("/applications/a/edit/technology")}`);
  expect(body).toBeNull();
});

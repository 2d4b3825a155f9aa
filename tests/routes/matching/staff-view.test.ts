import { beforeEach, expect, test } from "vitest";
import { loader } from "#app/routes/matching/application/route.tsx";
import { staff } from "#tests/factories/districts.ts";
import { applicant, groundwork, HIDDEN, NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
beforeEach(() => groundwork(db()));

async function read(area: string) {
  const startup = await applicant(db(), { area: "嘉定区" });
  const { applicationId: id, organizationId } = startup;
  const actor = area === "founder" ? startup.founder : await staff(db(), area);
  const ask = { db: db(), actor, now: NOW, path: `/applications/${id}`, params: { id } };
  return { organizationId, ...(await request(loader, ask)) };
}

test("staff see whose application it is, with the way to the company's file", async () => {
  const { organizationId, body } = await read("嘉定区");
  expect(body).toMatchObject({
    mayEdit: false,
    overseen: {
      company: HIDDEN.company,
      file: `/district/organizations/${organizationId}`,
      area: "嘉定区",
      text: HIDDEN.text,
    },
  });
});

test("the founder's own page has none of it", async () => {
  expect((await read("founder")).body).toMatchObject({ mayEdit: true, overseen: null });
});

import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { policyPath } from "#app/routes/matching/policy/policy-path.ts";
import {
  action as previewAction,
  loader as previewLoader,
} from "#app/routes/matching/policy/preview.tsx";
import {
  action as policyAction,
  loader as policyLoader,
} from "#app/routes/matching/policy/route.tsx";
import { action as claimsAction } from "#app/routes/monitoring/claims/route.tsx";
import {
  action as targetAction,
  loader as targetLoader,
} from "#app/routes/monitoring/target/route.tsx";
import {
  action as organizationAction,
  loader as organizationLoader,
} from "#app/routes/registry/verification/route.tsx";
import { policyDraft } from "#db/queries/matching/policy-history.server.ts";
import { claims, organizations } from "#db/schema/organizations.ts";
import { readings } from "#db/schema/readings.ts";
import { twoDistricts } from "#tests/factories/districts.ts";
import { NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
let world: Awaited<ReturnType<typeof twoDistricts>>;

beforeEach(async () => {
  world = await twoDistricts(db());
});

function ask(path: string, params: Record<string, string>, form?: Record<string, string>) {
  const { staff } = world.own;
  return { db: db(), actor: staff, now: NOW, path, params, ...(form ? { form } : {}) };
}

function reply(body: unknown) {
  return (body as { reply: { error: Record<string, string[]>; initialValue: unknown } }).reply;
}

describe("verifying an organization", () => {
  const path = "/district/organizations/x";

  async function send(form: Record<string, string>) {
    return request(organizationAction, ask(path, { id: world.own.pendingId }, form));
  }

  test("keeps the verdict and tells the way back", async () => {
    const { location } = await send({ version: "1", state: "verified", note: "材料齐全" });
    expect(location).toBe(`/district/organizations/${world.own.pendingId}`);
    const { body } = await request(organizationLoader, ask(path, { id: world.own.pendingId }));
    expect(body).toMatchObject({
      file: {
        organization: { verification: "verified", version: 2 },
        verdicts: [{ state: "verified", note: "材料齐全", by: world.own.staff.name }],
      },
    });
  });

  test("a refusal needs a reason, and a stale page keeps what was typed", async () => {
    const silent = await send({ version: "1", state: "rejected", note: "" });
    expect(silent.status).toBe(422);
    expect(reply(silent.body).error.note).toEqual(["请用一句话说明理由"]);
    const stale = await send({ version: "9", state: "rejected", note: "代码不符" });
    expect(stale.status).toBe(409);
    expect(reply(stale.body).initialValue).toMatchObject({ note: "代码不符" });
  });

  test("answers a form that makes no sense in words", async () => {
    const odd = await send({ version: "x", state: "perhaps" });
    expect(odd.status).toBe(422);
  });
});

describe("deciding a claim", () => {
  test("waits for the organization's verification, then gives it the resource", async () => {
    const send = (verdict: string) =>
      request(
        claimsAction,
        ask(
          "/district/claims?state=pending",
          {},
          { claimId: world.own.claimId, verdict, note: "" },
        ),
      );
    await db().write((tx) =>
      tx
        .update(organizations)
        .set({ verification: "pending" })
        .where(eq(organizations.id, world.own.providerId)),
    );
    const early = await send("accept");
    expect(early.status).toBe(422);
    expect(reply(early.body).error[""]).toEqual(["请先核验该机构，再通过认领"]);
    await db().write((tx) => tx.update(organizations).set({ verification: "verified" }));
    expect((await send("accept")).location).toBe("/district/claims?state=pending");
    const [row] = await db().read.select().from(claims).where(eq(claims.id, world.own.claimId));
    expect(row?.state).toBe("accepted");
    expect((await send("accept")).status).toBe(409);
  });
});

describe("reporting a figure", () => {
  const figure = {
    indicator: "高新技术企业数量",
    value: "１,５００",
    observedOn: "2026-06-30",
    source: "半年报",
  };

  function send(form: Record<string, string>) {
    return request(targetAction, ask("/district/targets/x", { slug: world.own.slug }, form));
  }

  test("reads the figure as typed, and the verdict follows", async () => {
    expect((await send(figure)).location).toContain(`/district/targets/${world.own.slug}`);
    const { body } = await request(targetLoader, ask("/x", { slug: world.own.slug }));
    // The straight line from 1,000 at the end of 2024 to 2,000 at the end of 2026 stands below 1,750.
    expect(body).toMatchObject({
      line: { verdict: "behind", latest: { value: 1500, source: "半年报" } },
    });
    await send({ ...figure, value: "1800" });
    const again = await request(targetLoader, ask("/x", { slug: world.own.slug }));
    expect(again.body).toMatchObject({ line: { verdict: "on_track", latest: { value: 1800 } } });
  });

  test("names each field that is wrong and keeps what was typed", async () => {
    const wrong = await send({ ...figure, value: "很多", observedOn: "2027-01-01x", source: "" });
    expect(wrong.status).toBe(422);
    expect(Object.keys(reply(wrong.body).error).sort()).toEqual(["observedOn", "source", "value"]);
    expect(reply(wrong.body).initialValue).toMatchObject({ value: "很多" });
    const ahead = await send({ ...figure, observedOn: "2026-12-31" });
    expect(reply(ahead.body).error.observedOn).toEqual(["日期不能晚于今天"]);
    expect(await db().read.$count(readings)).toBe(0);
  });
});

describe("publishing what is registered here", () => {
  async function send(form: Record<string, string>) {
    const path = "/district/targets/x";
    return request(
      targetAction,
      ask(path, { slug: world.own.slug }, { intent: "publish", ...form }),
    );
  }

  test("needs the grounds, and an indicator that the registry counts", async () => {
    const silent = await send({ indicator: "carriers", counted: "1", grounds: "" });
    expect(silent.status).toBe(422);
    expect(silent.body).toMatchObject({ publishing: true });
    expect(Object.keys(reply(silent.body).error)).toEqual(["grounds"]);
    const other = await send({ indicator: "高新技术企业数量", counted: "1", grounds: "核对" });
    expect(other.status).toBe(404);
    expect(await db().read.$count(readings)).toBe(0);
  });
});

describe("the matching rules", () => {
  async function form(changes: Record<string, string>) {
    const { body } = await request(policyLoader, ask("/district/policy", {}));
    const { current, version } = body as Awaited<ReturnType<typeof policyLoader>>;
    return { ...current, base: String(version), ...changes };
  }

  test("go through a draft and its preview to a new version", async () => {
    const path = "/district/policy";
    const saved = await request(policyAction, ask(path, {}, await form({ tier_leading: "20" })));
    expect(saved.location).toBe(policyPath("嘉定区", "/preview"));
    const seen = await request(previewLoader, ask("/district/policy/preview", {}));
    const { draft, preview } = seen.body as Awaited<ReturnType<typeof previewLoader>>;
    expect(draft.fields.tier_leading).toBe("20");
    // Nothing changes in the other district.
    expect(preview.lists).toBe(1);
    expect(preview.samples.map((sample) => sample.applicationId)).toEqual([
      world.own.applicationId,
    ]);
    const savedAt = String(draft.savedAt.getTime());
    const silent = await request(previewAction, ask("/x", {}, { savedAt, note: "" }));
    expect(reply(silent.body).error.note).toEqual(["请用一句话说明理由"]);
    const done = await request(previewAction, ask("/x", {}, { savedAt, note: "支撑产业" }));
    expect(done.location).toBe(policyPath("嘉定区"));
    const { body } = await request(policyLoader, ask(path, {}));
    expect(body).toMatchObject({ version: 2, draft: null, job: { state: "queued" } });
  });

  test("name the weight that cannot be, and a set that somebody else changed", async () => {
    const wrong = await request(
      policyAction,
      ask("/district/policy", {}, await form({ part_sector: "130", tier_future: "" })),
    );
    expect(wrong.status).toBe(422);
    expect(Object.keys(reply(wrong.body).error).sort()).toEqual(["part_sector", "tier_future"]);
    const stale = await request(
      policyAction,
      ask("/district/policy", {}, await form({ base: "7" })),
    );
    expect(stale.status).toBe(409);
    expect(await policyDraft(db().read, "嘉定区")).toBeNull();
  });
});

import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { type Move, movesFor } from "#app/domain/deals/lifecycle.ts";
import { waits } from "#app/domain/deals/waiting-act.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { chance } from "#app/packages/seeded-random/index.ts";
import { saveCompany } from "#app/services/applications/save-company.server.ts";
import { saveConsent } from "#app/services/applications/save-consent.server.ts";
import { saveNeeds } from "#app/services/applications/save-needs.server.ts";
import { decideDeal } from "#app/services/deals/decide-deal.server.ts";
import { sendNow, undoAct } from "#app/services/deals/settle-acts.server.ts";
import { withdrawApplication } from "#app/services/deals/withdraw-application.server.ts";
import { settleDistricts } from "#app/services/kept/districts.server.ts";
import { recount } from "#app/services/kept/recount.server.ts";
import { foldTallies } from "#app/services/kept/tallies.server.ts";
import { editOrganization } from "#app/services/registry/edit-organization.server.ts";
import type { Database } from "#db/client.server.ts";
import { tally } from "#db/queries/kept/tallies.server.ts";
import { applicationDemand, applications } from "#db/schema/applications.ts";
import { areas } from "#db/schema/areas.ts";
import { dealDistricts, deals } from "#db/schema/deals.ts";
import { organizations } from "#db/schema/organizations.ts";
import { TALLY_MEASURES, tallyDeltas } from "#db/schema/tallies.ts";
import { makeMove } from "#seeds/stories/make-move.server.ts";
import { deal, twoDistricts } from "#tests/factories/districts.ts";
import { applicant, NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();

/** All that is kept for lists and figures. */
async function kept({ read }: Database) {
  const districts = ["", "嘉定区", "闵行区", "上海市"];
  const figures: Record<string, [string, number][]> = {};
  for (const measure of TALLY_MEASURES) {
    for (const district of districts) {
      const sums = await tally(read, measure, [district]);
      figures[`${measure} ${district}`] = [...sums].filter(([, n]) => n !== 0).sort();
    }
  }
  return {
    figures,
    deals: await read
      .select()
      .from(dealDistricts)
      .orderBy(asc(dealDistricts.dealId), asc(dealDistricts.district)),
    demand: await read
      .select()
      .from(applicationDemand)
      .orderBy(
        asc(applicationDemand.applicationId),
        asc(applicationDemand.sector),
        asc(applicationDemand.need),
      ),
  };
}

async function expectRecounted(database: Database): Promise<void> {
  const before = await kept(database);
  await database.write((tx) => recount(tx));
  expect(before).toEqual(await kept(database));
}

describe("what is kept for lists and figures", () => {
  test("equals a recount after any acts, folded or not", async () => {
    const { own, other, across } = await twoDistricts(db());
    const random = chance(3);
    const sides = [own, other];
    const provider = new Map<string, Actor>();
    for (const side of sides)
      for (const id of [side.resourceId, side.fundId]) provider.set(id, side.admin);
    for (let act = 0; act < 60; act++) {
      const now = new Date(NOW.getTime() + (act + 1) * 3_600_000);
      const side = random.pick(sides);
      const [application] = await db()
        .read.select()
        .from(applications)
        .where(eq(applications.id, side.applicationId));
      if (!application) throw new Error("No application");
      const edit = {
        actor: side.founder,
        applicationId: application.id,
        version: application.version,
        now,
      };
      const kind = random.below(9);
      if (kind < 5) await anyMove({ own, other, across, provider, now });
      else if (kind === 5) {
        await saveCompany(db(), edit, {
          area: random.pick(["嘉定区", "闵行区"]),
          willingToMove: null,
          teamSize: 5,
          foundedOn: null,
        });
      } else if (kind === 6) {
        const kinds = random.some(["space", "equity", "lab", "ip"] as const, 1 + random.below(3));
        await saveNeeds(db(), edit, {
          needs: kinds.map((need) => ({
            kind: need,
            amountFen: need === "equity" ? 100 : null,
            instrument: null,
            squareMetres: null,
            purpose: null,
          })),
        });
      } else if (kind === 7) {
        await saveConsent(db(), edit, {
          granted: random.pick([["teaser"], ["teaser", "statistics"]] as const).slice(),
        });
      } else await foldTallies(db());
    }
    const flow = await tally(db().read, "flow", ["嘉定区", "闵行区"]);
    expect([...flow.values()].some((n) => n > 0)).toBe(true);
    await expectRecounted(db());
    await foldTallies(db());
    expect(await db().read.$count(tallyDeltas)).toBe(0);
    await expectRecounted(db());
  });

  async function anyMove(said: {
    own: Awaited<ReturnType<typeof twoDistricts>>["own"];
    other: Awaited<ReturnType<typeof twoDistricts>>["own"];
    across: string;
    provider: Map<string, Actor>;
    now: Date;
  }): Promise<void> {
    const { own, other, across, provider, now } = said;
    const random = chance(now.getTime() % 1_000_003);
    const id = random.pick([own.dealId, other.dealId, across]);
    const [row] = await db().read.select().from(deals).where(eq(deals.id, id));
    if (!row) throw new Error("No deal");
    const founder = row.applicationId === own.applicationId ? own.founder : other.founder;
    const by = random.pick(["provider", "startup"] as const);
    const actor = by === "startup" ? founder : provider.get(row.resourceId);
    const left = ["withdraw", "decline", "claim", "complete", "dispute_claim"];
    const moves = movesFor(row.state, by).filter(
      (move) => !left.includes(move) && !move.endsWith("_recorded"),
    );
    const move: Move | undefined = moves[random.below(Math.max(1, moves.length))];
    if (!actor || !move) return;
    const outcome = {
      kind: "moved_in" as const,
      amountFen: null,
      happenedOn: "2026-11-20",
      note: "",
    };
    const terms = { area: 100, rent: 100 + random.below(1000) };
    if (waits(move) && random.next() < 0.3) {
      const ask = { actor, dealId: id, now };
      await decideDeal(db(), { ...ask, move, version: row.version });
      return random.next() < 0.5 ? undoAct(db(), ask) : sendNow(db(), ask);
    }
    const words = { terms, outcome, note: "与约定不同" };
    await makeMove(db(), { ...words, dealId: id, move, founder, reviewer: actor, now });
  }

  test("follows a company that moves and is renamed, and an application that is withdrawn", async () => {
    const { own, other } = await twoDistricts(db());
    // What is verified would wait for staff.
    await db().write((tx) => tx.update(organizations).set({ verification: "unverified" }));
    const [company] = await db()
      .read.select()
      .from(organizations)
      .where(eq(organizations.id, own.startupId));
    await editOrganization(db(), {
      actor: own.founder,
      organizationId: own.startupId,
      version: company?.version ?? 1,
      values: {
        name: "安亭新名",
        creditCode: null,
        area: "闵行区",
        description: "",
        website: null,
      },
      now: NOW,
    });
    const [renamed] = await db()
      .read.select({ key: applications.companyKey })
      .from(applications)
      .where(eq(applications.id, own.applicationId));
    expect(renamed?.key).toBe("antingxinming");
    await withdrawApplication(db(), {
      actor: other.founder,
      applicationId: other.applicationId,
      version: 1,
      now: NOW,
    });
    const left = await db().read.$count(
      applicationDemand,
      eq(applicationDemand.applicationId, other.applicationId),
    );
    expect(left).toBe(0);
    await expectRecounted(db());
  });

  test("follows an area that a plan puts into another district", async () => {
    const { own } = await twoDistricts(db());
    await db().write((tx) =>
      tx.insert(areas).values({ name: "某园", kind: "park", parent: "嘉定区" }),
    );
    const { applicationId } = await applicant(db(), { company: "园中企业", area: "某园" });
    await db().write((tx) => settleDistricts(tx));
    const dealId = await deal(db(), { applicationId, resourceId: own.resourceId });
    const seenFrom = () =>
      db()
        .read.select({ district: dealDistricts.district })
        .from(dealDistricts)
        .where(eq(dealDistricts.dealId, dealId))
        .orderBy(asc(dealDistricts.district));
    expect(await seenFrom()).toEqual([{ district: "嘉定区" }]);
    await db().write(async (tx) => {
      await tx.update(areas).set({ parent: "闵行区" }).where(eq(areas.name, "某园"));
      expect(await settleDistricts(tx)).toBe(true);
      expect(await settleDistricts(tx)).toBe(false);
    });
    expect((await seenFrom()).map(({ district }) => district).sort()).toEqual(["嘉定区", "闵行区"]);
    await expectRecounted(db());
  });
});

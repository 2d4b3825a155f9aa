import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Move, movesFor } from "#app/domain/deals/lifecycle.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { DAY_MS } from "#app/domain/time.ts";
import { decideDeal } from "#app/services/deals/decide-deal.server.ts";
import { expireDeals } from "#app/services/deals/expire-deals.server.ts";
import { sendNow, undoAct } from "#app/services/deals/settle-acts.server.ts";
import { deals } from "#db/schema/deals.ts";
import { balances, ledger } from "#db/schema/ledger.ts";
import { offers } from "#db/schema/offers.ts";
import { mandates } from "#db/schema/resources.ts";
import { makeMove } from "#seeds/stories/make-move.server.ts";
import { deal } from "#tests/factories/districts.ts";
import { applicant, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const WAN = 1_000_000;
const PLACES = 2;
const FUNDS = 1000 * WAN;
const OUTCOME = { kind: "invested" as const, amountFen: WAN, happenedOn: "2026-11-20", note: "" };

/** A place and money of one fund, wanted in three deals: who acts, what he does of what is possible, for how much. */
const step = fc.record({
  which: fc.nat(2),
  by: fc.constantFrom("startup" as const, "provider" as const),
  choice: fc.nat(20),
  wan: fc.integer({ min: 100, max: 900 }),
  next: fc.constantFrom("go on", "go on", "go on", "undo", "a fortnight passes"),
});

test("whatever is offered, answered, taken back or lapses: balances are the sums of the ledger, and within what there is", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const house = await provider(db());
      const resourceId = await openResource(db(), {
        ...{ ...house, kind: "fund", serves: ["equity"] },
        places: PLACES,
      });
      await db().write((tx) =>
        tx.update(mandates).set({ fundsFen: FUNDS }).where(eq(mandates.resourceId, resourceId)),
      );
      const parties = [];
      for (const name of ["甲", "乙", "丙"]) {
        const startup = await applicant(db(), { company: `${name}公司` });
        const through = ["interested" as const, "introduced" as const];
        const at = { applicationId: startup.applicationId, resourceId, through };
        parties.push({ ...startup, dealId: await deal(db(), { ...at, state: "meeting" }) });
      }
      let now = NOW.getTime();
      for (const { which, by, choice, wan, next } of steps) {
        const party = parties[which];
        if (!party) continue;
        const { dealId, founder } = party;
        now += 60_000;
        const moves = movesFor(await stateOf(dealId), by);
        const move = moves[choice % Math.max(1, moves.length)];
        if (move)
          await attempt(() => act(move, { dealId, founder, reviewer: house.reviewer, wan, now }));
        await balanced(resourceId);
        if (next === "undo") {
          const [row] = await db().read.select().from(deals).where(eq(deals.id, dealId));
          const version = row?.version ?? 0;
          const ask = { actor: house.reviewer, dealId, now: new Date(now + 1000) };
          const detail = { reason: "other" as const, note: "改变计划" };
          await attempt(async () => {
            await decideDeal(db(), { ...ask, move: "decline", version, detail });
          });
          await balanced(resourceId);
          await attempt(() => (choice % 2 ? undoAct(db(), ask) : sendNow(db(), ask)));
        }
        if (next === "a fortnight passes") {
          now += 15 * DAY_MS;
          await expireDeals(db(), { now: new Date(now) });
        }
        await balanced(resourceId);
      }
    }),
    { numRuns: 8 },
  );
});

async function act(
  move: Move,
  said: Pick<Parameters<typeof makeMove>[1], "dealId" | "founder" | "reviewer"> & {
    wan: number;
    now: number;
  },
): Promise<void> {
  const { wan, now, ...people } = said;
  await makeMove(db(), {
    ...people,
    ...{ move, reason: "other", note: "改变计划", outcome: OUTCOME },
    terms: { amount: wan * WAN, instrument: "equity" },
    now: new Date(now),
  });
}

/** A rule may say no; then nothing of the act is kept. */
async function attempt(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const beside = error instanceof Error && error.message.startsWith("No outcome waits");
    if (!(error instanceof Refusal) && !beside) throw error;
  }
}

async function stateOf(dealId: string) {
  const [row] = await db().read.select().from(deals).where(eq(deals.id, dealId));
  return row?.state ?? "expired";
}

async function balanced(resourceId: string): Promise<void> {
  const lines = await db().read.select().from(ledger).where(eq(ledger.resourceId, resourceId));
  const kept = await db().read.select().from(balances).where(eq(balances.resourceId, resourceId));
  for (const unit of ["place", "fen", "minute"] as const) {
    const sum = lines
      .filter((line) => line.unit === unit)
      .reduce((all, { delta }) => all + delta, 0);
    expect(kept.find((row) => row.unit === unit)?.taken ?? 0, unit).toBe(sum);
    expect(sum).toBeGreaterThanOrEqual(0);
    if (unit === "place") expect(sum).toBeLessThanOrEqual(PLACES);
    if (unit === "fen") expect(sum).toBeLessThanOrEqual(FUNDS);
  }
  // Of each deal one version is open exactly where one side waits for the other's answer.
  const held = await db().read.select().from(deals).where(eq(deals.resourceId, resourceId));
  for (const { id, state } of held) {
    const open = (await db().read.select().from(offers).where(eq(offers.dealId, id))).filter(
      (version) => version.state === "open",
    );
    expect(open.length, state).toBe(state === "offered" || state === "countered" ? 1 : 0);
    const own = lines.filter((line) => line.subjectId === id && line.unit === "place");
    const holds = ["offered", "countered", "agreed", "reported", "completed"].includes(state);
    expect(
      own.reduce((all, { delta }) => all + delta, 0),
      state,
    ).toBe(holds ? 1 : 0);
  }
}

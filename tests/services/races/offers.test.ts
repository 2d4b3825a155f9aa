import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { and, eq } from "drizzle-orm";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { acceptOffer } from "#app/services/deals/accept-offer.server.ts";
import { hashOfRow } from "#app/services/deals/offer-rows.server.ts";
import { sendOffer } from "#app/services/deals/send-offer.server.ts";
import { openOffer } from "#db/queries/deals/offers.server.ts";
import { deals, events } from "#db/schema/deals.ts";
import { balances, ledger } from "#db/schema/ledger.ts";
import { agreements, offers } from "#db/schema/offers.ts";
import { mandates } from "#db/schema/resources.ts";
import { deal } from "#tests/factories/districts.ts";
import { content } from "#tests/factories/offers.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { atOnce, times, warm } from "#tests/setup/at-once.ts";
import { addressOf, testDatabase } from "#tests/setup/database.ts";
import type { CrowdJob } from "./crowd.ts";

/*
 * Two hundred at once, on the engine under test, from this process and from another one that opened the same database.
 */

const db = testDatabase();
const now = NOW;
const WAN = 1_000_000;
const program = resolve("coverage", `crowd-${process.pid}.mjs`);

/** In one file, so that it starts in no time. */
beforeAll(async () => {
  await build({
    entryPoints: ["tests/services/races/crowd.ts"],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
});
afterAll(() => rmSync(program, { force: true }));

beforeEach(async () => {
  await groundwork(db());
  await warm(db());
});

/** Another process that begins when it is told to, and says what its acts came to. */
async function crowd(job: CrowdJob) {
  const child = spawn(process.execPath, [program, addressOf(db()), JSON.stringify(job)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  return {
    begin: () => child.stdin.write("go\n"),
    async outcome(): Promise<string[]> {
      const { value } = await lines.next();
      if (child.exitCode === null) await once(child, "exit");
      return JSON.parse(value ?? "[]") as string[];
    },
  };
}

function tally(outcome: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of outcome) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

async function meetings(count: number, said: { places?: number; fundsFen?: number }) {
  const { organizationId, admin } = await provider(db());
  const kind = said.fundsFen === undefined ? ("incubator" as const) : ("fund" as const);
  const serves = kind === "fund" ? (["equity"] as const) : (["space"] as const);
  const resourceId = await openResource(db(), {
    ...{ organizationId, kind, serves: [...serves] },
    places: said.places ?? null,
  });
  await db().write((tx) => tx.update(mandates).set({ fundsFen: said.fundsFen ?? null }));
  const { applicationId, founder } = await applicant(db());
  const dealIds: string[] = [];
  for (let index = 0; index < count; index++) {
    // One application has one deal with a resource: the others are of applications that look alike.
    const of =
      index === 0
        ? applicationId
        : (await applicant(db(), { company: `公司 ${index}` })).applicationId;
    const through = ["interested" as const, "introduced" as const];
    dealIds.push(await deal(db(), { applicationId: of, resourceId, state: "meeting", through }));
  }
  return { admin, founder, resourceId, dealIds };
}

async function taken(unit: "place" | "fen"): Promise<number> {
  const [balance] = await db().read.select().from(balances).where(eq(balances.unit, unit));
  const lines = await db().read.select().from(ledger).where(eq(ledger.unit, unit));
  const sum = lines.reduce((total, { delta }) => total + delta, 0);
  expect(balance?.taken ?? 0).toBe(sum);
  return sum;
}

describe("two hundred acceptances of one offer from two processes", () => {
  test("are one agreement; the others are told that it was answered", async () => {
    const { admin, founder, dealIds } = await meetings(1, { places: 1 });
    const dealId = dealIds[0] ?? "";
    await sendOffer(db(), { actor: admin, dealId, version: 1, content: content(), now });
    const open = await openOffer(db().read, dealId);
    if (!open) throw new Error("It was just sent");
    const shown = { dealId, number: 1, hash: hashOfRow(open) };
    const others = await crowd({
      userId: founder.userId,
      now: now.getTime(),
      accept: { ...shown, times: 100 },
    });
    others.begin();
    const here = await atOnce(
      times(100, () => acceptOffer(db(), { actor: founder, side: "startup", ...shown, now })),
    );
    expect(tally([...here, ...(await others.outcome())])).toEqual({ done: 1, "already-done": 199 });
    expect(await db().read.$count(agreements)).toBe(1);
    const accepted = and(eq(events.subjectId, dealId), eq(events.kind, "deal.agreed"));
    expect(await db().read.$count(events, accepted)).toBe(1);
    expect(await taken("place")).toBe(1);
  });
});

describe("two hundred offers from two processes", () => {
  async function offerAll(
    { admin, dealIds }: Awaited<ReturnType<typeof meetings>>,
    said: Parameters<typeof content>[0],
  ) {
    const half = dealIds.length / 2;
    const offer = { dealIds: dealIds.slice(half), content: content(said) };
    const others = await crowd({ userId: admin.userId, now: now.getTime(), offer });
    others.begin();
    const here = await atOnce(
      dealIds
        .slice(0, half)
        .map(
          (dealId) => () =>
            sendOffer(db(), { actor: admin, dealId, version: 1, content: content(said), now }),
        ),
    );
    return tally([...here, ...(await others.outcome())]);
  }

  test("promise the last place once", async () => {
    const all = await meetings(200, { places: 1 });
    expect(await offerAll(all, {})).toEqual({ done: 1, full: 199 });
    expect(await taken("place")).toBe(1);
    expect(await db().read.$count(offers)).toBe(1);
    expect(await db().read.$count(deals, eq(deals.state, "offered"))).toBe(1);
  });

  test("promise no more money than there is on hand", async () => {
    const all = await meetings(40, { fundsFen: 1000 * WAN });
    const terms = { amount: 300 * WAN, instrument: "equity" as const };
    expect(await offerAll(all, { terms })).toEqual({ done: 3, full: 37 });
    expect(await taken("fen")).toBe(900 * WAN);
  });
});

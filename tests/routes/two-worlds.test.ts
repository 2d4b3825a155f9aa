import type { LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { assignDeal } from "#app/services/deals/assign-deal.server.ts";
import { decideDeal } from "#app/services/deals/decide-deal.server.ts";
import { markDealRead } from "#app/services/deals/mark-deal-read.server.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { undoAct } from "#app/services/deals/settle-acts.server.ts";
import { writeEntry } from "#app/services/deals/write-entry.server.ts";
import { drafts } from "#db/schema/drafts.ts";
import { NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";
import { RULES } from "./permissions/rules.ts";
import { type Role, type World, world } from "./permissions/world.ts";

/*
 * Two worlds that differ only in what a person may not see give him the same bytes, on every page of the product: no
 * count, no order, no version and no date may betray what was written elsewhere. What a page shows is what its loader
 * gives; the moment, the nonce and the request's id are the same in both.
 */
const db = testDatabase();

interface RouteModule {
  loader?: (args: LoaderFunctionArgs) => unknown;
}

const modules = import.meta.glob<RouteModule>([
  "../../app/routes/**/*.ts",
  "../../app/routes/**/*.tsx",
]);

/** Streams that stay open; their tests are their own. */
const STREAMS = ["routes/deals/live.ts"];

/** Everything that one person is given, page by page. */
async function everyPage(here: World, actor: Actor | null): Promise<Record<string, string>> {
  const pages: Record<string, string> = {};
  for (const [file, rule] of Object.entries(RULES)) {
    const { loader } = (await modules[`../../app/${file}`]?.()) ?? {};
    if (!loader || STREAMS.includes(file)) continue;
    const reply = await request(loader, {
      ...{ db: db(), actor, now: NOW, path: rule.path(here) },
      params: rule.params?.(here) ?? {},
    });
    pages[file] = JSON.stringify([reply.status, reply.location, reply.body], withoutSessions);
  }
  return pages;
}

/** Each look of this test signs in anew; the account page counts that. */
function withoutSessions(key: string, value: unknown): unknown {
  return /session/i.test(key) ? undefined : value;
}

type Secret = (here: World) => Promise<unknown>;

function writes(here: World, role: Role, box: "shared" | "own"): Promise<string> {
  const actor = here.actors[role] as Actor;
  const text = `${role} 的 ${box} 文字`;
  return writeEntry(db(), { actor, dealId: here.own.dealId, box, text, now: NOW });
}

/** What happens on one side alone, or between the two. */
const SECRETS = {
  "a founder's note": (here) => writes(here, "founder", "own"),
  "a founder's draft": (here) => drafted(here, "founder"),
  "a provider's note": (here) => writes(here, "reviewer", "own"),
  "a provider's draft": (here) => drafted(here, "reviewer"),
  "a provider's assignment": ({ own }) =>
    assignDeal(db(), {
      ...{ actor: own.reviewer, dealId: own.dealId, version: 2, now: NOW },
      assignee: own.reviewer.userId,
    }),
  "a provider's reading": ({ own }) =>
    markDealRead(db(), { actor: own.reviewer, dealId: own.dealId, now: NOW }),
  "a decision that waits": (here) => decides(here),
  "a decision that was undone": async (here) => {
    await decides(here);
    await undoAct(db(), { actor: here.own.reviewer, dealId: here.own.dealId, now: NOW });
  },
  "a district's note": (here) => writes(here, "staff", "own"),
  "a message between the sides": (here) => writes(here, "founder", "shared"),
} satisfies Record<string, Secret>;

type SecretName = keyof typeof SECRETS;

function decides({ own }: World): Promise<boolean> {
  return decideDeal(db(), {
    ...{ actor: own.reviewer, dealId: own.dealId, move: "decline", version: 2, now: NOW },
    detail: { reason: "stage", note: "阶段太早" },
  });
}

function drafted(here: World, role: Role): Promise<unknown> {
  const { userId } = here.actors[role] as Actor;
  const of = { userId, subject: "deal", subjectId: here.own.dealId, updatedAt: NOW };
  return db().write((tx) => tx.insert(drafts).values({ ...of, box: "own", body: "写了一半" }));
}

const OF_FOUNDER: SecretName[] = ["a founder's note", "a founder's draft"];
const OF_PROVIDER: SecretName[] = [
  "a provider's note",
  "a provider's draft",
  "a provider's assignment",
  "a provider's reading",
  "a decision that waits",
];
const UNDONE: SecretName = "a decision that was undone";
const OF_DISTRICT: SecretName = "a district's note";
const BETWEEN: SecretName = "a message between the sides";

/** What each may not see any trace of. */
const HIDDEN: Partial<Record<Role, SecretName[]>> = {
  founder: [UNDONE, ...OF_PROVIDER, OF_DISTRICT],
  reviewer: [...OF_FOUNDER, OF_DISTRICT],
  staff: [UNDONE, ...OF_FOUNDER, ...OF_PROVIDER, BETWEEN],
  otherStaff: [UNDONE, ...OF_FOUNDER, ...OF_PROVIDER, OF_DISTRICT, BETWEEN],
  otherFounder: [UNDONE, ...OF_FOUNDER, ...OF_PROVIDER, OF_DISTRICT, BETWEEN],
  otherReviewer: [UNDONE, ...OF_FOUNDER, ...OF_PROVIDER, OF_DISTRICT, BETWEEN],
  visitor: [UNDONE, ...OF_FOUNDER, ...OF_PROVIDER, OF_DISTRICT, BETWEEN],
};

/** A world in which the own company and provider have been introduced. */
async function introduced(): Promise<World> {
  const here = await world(db());
  const { reviewer: actor, dealId } = here.own;
  await moveDeal(db(), { actor, dealId, move: "accept_interest", version: 1, now: NOW });
  return here;
}

describe("nothing betrays what is kept", () => {
  test.each(Object.entries(HIDDEN) as [Role, SecretName[]][])("from %s", async (role, secrets) => {
    const here = await introduced();
    const actor = here.actors[role];
    // What only the first visit writes is written.
    await everyPage(here, actor);
    const before = await everyPage(here, actor);
    for (const name of secrets) await (SECRETS[name] as Secret)(here);
    const after = await everyPage(here, actor);
    const betraying = Object.keys(before).filter((file) => before[file] !== after[file]);
    expect(betraying).toEqual([]);
  });

  test("where it is seen, it is told: the same secrets change the pages of their own side", async () => {
    const here = await introduced();
    const { reviewer } = here.own;
    const before = await everyPage(here, reviewer);
    await SECRETS["a provider's note"](here);
    const after = await everyPage(here, reviewer);
    expect(Object.keys(before).filter((file) => before[file] !== after[file])).toContain(
      "routes/deals/case/route.tsx",
    );
  });
});

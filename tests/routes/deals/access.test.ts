import { beforeEach, describe, expect, inject, test } from "vitest";
import type { Move } from "#app/domain/deals/lifecycle.ts";
import type { ConsentKind } from "#app/domain/vocabulary.ts";
import { createFileStore } from "#app/platform/files.server.ts";
import { loader as loadCase } from "#app/routes/deals/case/route.tsx";
import { action as actOnDeal, loader as loadDeal } from "#app/routes/deals/deal/route.tsx";
import { loader as loadDocument } from "#app/routes/deals/document.ts";
import { loader as loadQueue } from "#app/routes/deals/queue/route.tsx";
import {
  action as actOnApplication,
  loader as loadApplication,
} from "#app/routes/matching/application/route.tsx";
import { attachDocument } from "#app/services/applications/attach-document.server.ts";
import { saveConsent } from "#app/services/applications/save-consent.server.ts";
import { saveTechnology } from "#app/services/applications/save-technology.server.ts";
import { decideDeal } from "#app/services/deals/decide-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { undoAct } from "#app/services/deals/settle-acts.server.ts";
import { applications, documents } from "#db/schema/applications.ts";
import { noticeActs } from "#db/schema/notices.ts";
import { type MoveSaid, makeMove } from "#seeds/stories/make-move.server.ts";
import { ROOM } from "#tests/factories/offers.ts";
import {
  applicant,
  groundwork,
  HIDDEN,
  matched,
  NOW,
  openResource,
  provider,
  sentBefore,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();

/** What a founder writes after the introduction; none of it may be told unless it is shared. */
const LATER = {
  title: "后来的标题",
  text: "后来才写的一段文字，讲新的核心工艺与客户名单",
  area: "闵行区",
  document: "后来的计划书.pdf",
};

const ALL: ConsentKind[] = ["teaser", "documents_after_introduction", "contact_after_introduction"];
const CLOSING: Partial<Record<Move, MoveSaid>> = {
  decline: { reason: "stage", note: "阶段太早" },
  offer: { terms: ROOM },
  report: {
    outcome: { kind: "moved_in", amountFen: null, happenedOn: "2026-11-24", note: "" },
  },
};
const TO_THE_END = ["shortlist", "offer", "accept_offer", "report", "confirm_report"] as const;

let house: Awaited<ReturnType<typeof provider>>;
let startup: Awaited<ReturnType<typeof applicant>>;
let dealId: string;

beforeEach(async () => {
  await groundwork(db());
  house = await provider(db());
  const resourceId = await openResource(db(), { ...house, places: 5 });
  startup = await applicant(db(), { consents: ALL });
  await matched(db(), { ...startup, resourceId });
  dealId = await openDeal(db(), {
    actor: startup.founder,
    applicationId: startup.applicationId,
    resourceId,
    side: "startup",
    message: "",
    now: NOW,
  });
  await sentBefore(db(), dealId, `${HIDDEN.company}想与贵方见面`);
  const stored = await createFileStore(inject("scratch")).put(new TextEncoder().encode("%PDF-"));
  await db().write((tx) => tx.update(documents).set({ sha256: stored.sha256 }));
});

async function go(...moves: Move[]): Promise<void> {
  const people = { founder: startup.founder, reviewer: house.reviewer };
  for (const move of moves) {
    await makeMove(db(), { ...CLOSING[move], ...people, dealId, move, now: NOW });
  }
}

async function edit() {
  const [row] = await db().read.select({ version: applications.version }).from(applications);
  const { applicationId, founder: actor } = startup;
  return { actor, applicationId, version: row?.version ?? 0, now: NOW };
}

/** The founder rewrites title and text, moves, changes the sector and adds a document. */
async function rewrite(): Promise<string> {
  const { title, text } = LATER;
  const values = { title, text, stage: "growth" as const, readiness: 9, facts: {} };
  await saveTechnology(db(), await edit(), values, () => [{ key: "ai", score: 1, terms: [] }]);
  await db().write((tx) => tx.update(applications).set({ area: LATER.area }));
  const files = createFileStore(inject("scratch"));
  return attachDocument({ db: db(), files, maxBytes: 1000 }, await edit(), {
    name: LATER.document,
    bytes: new TextEncoder().encode("%PDF-2"),
  });
}

async function consent(granted: ConsentKind[]): Promise<void> {
  await saveConsent(db(), await edit(), { granted });
}

function asked(path: string, params: Record<string, string> = {}) {
  return { db: db(), actor: house.reviewer, now: NOW, path, params };
}

/** Everything that the provider's pages tell, as one text. */
async function told(): Promise<string> {
  const replies = [
    await request(loadQueue, asked("/review?turn=all")),
    await request(loadCase, asked(`/review/${dealId}?turn=all&sort=score`, { dealId })),
  ];
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  return JSON.stringify(replies);
}

async function finds(search: string): Promise<number> {
  const { body } = await request(loadQueue, asked(`/review?turn=all&${search}`));
  return (body as { total: number }).total;
}

async function opens(id: string): Promise<number> {
  return (await request(loadDocument, asked(`/documents/${id}`, { id }))).status;
}

async function firstDocument(): Promise<string> {
  const rows = await db().read.select().from(documents);
  return rows.find(({ name }) => name === HIDDEN.document)?.id ?? "";
}

const FIRST = [HIDDEN.company, HIDDEN.title, HIDDEN.text, HIDDEN.document, HIDDEN.purpose];
const LATEST = [...Object.values(LATER), "growth"];

function expectNone(text: string, secrets: readonly string[]): void {
  for (const secret of secrets) expect(text, secret).not.toContain(secret);
}

describe("what was shown", () => {
  test("stays as it was at the introduction, whatever the founder writes later", async () => {
    await go("accept_interest");
    expect(await told()).toContain('"terms":["');
    const later = await rewrite();
    const text = await told();
    for (const secret of FIRST) expect(text, secret).toContain(secret);
    expectNone(text, LATEST);
    // What matches is told of the text that was shown, in its words.
    expect(text).toContain('"terms":["激光雷达"]');
    expect([await finds("q=后来"), await finds("sector=ai"), await finds("q=闵行")]).toEqual([
      0, 0, 0,
    ]);
    expect(await finds(`q=${HIDDEN.title.slice(0, 4)}`)).toBe(1);
    expect([await opens(await firstDocument()), await opens(later)]).toEqual([200, 404]);
  });

  test("is followed by a later version only where the founder shares it", async () => {
    await go("accept_interest");
    const later = await rewrite();
    const here = { db: db(), actor: startup.founder, now: NOW };
    const at = { ...here, path: `/deals/${dealId}`, params: { id: dealId } };
    expect((await request(loadDeal, at)).body).toMatchObject({
      shown: { number: 1, changed: true },
    });
    expect((await request(actOnDeal, { ...at, form: { act: "share" } })).status).toBe(302);
    const text = await told();
    for (const secret of LATEST) expect(text, secret).toContain(secret);
    expect(text).toContain('"what":"shared"');
    expect(await opens(later)).toBe(200);
    expect(await finds("q=后来")).toBe(1);
    const notices = await db().read.select().from(noticeActs);
    expect(notices.filter(({ kind }) => kind === "deal-shared")).toHaveLength(2);
    expect((await request(loadDeal, at)).body).toMatchObject({
      shown: { number: 2, changed: false },
    });
    expect((await request(actOnDeal, { ...at, form: { act: "share" } })).status).toBe(409);
  });

  test("is shared from the application's page with those who were chosen", async () => {
    await go("accept_interest");
    await rewrite();
    const { applicationId } = startup;
    const at = {
      ...{ db: db(), actor: startup.founder, now: NOW },
      ...{ path: `/applications/${applicationId}`, params: { id: applicationId } },
    };
    expect((await request(loadApplication, at)).body).toMatchObject({
      outdated: [{ dealId, number: 1 }],
    });
    const nobody = await request(actOnApplication, { ...at, form: { act: "share" } });
    expect(nobody.status).toBe(409);
    expectNone(await told(), LATEST);
    const chosen = await request(actOnApplication, { ...at, form: { act: "share", dealId } });
    expect(chosen.status).toBe(302);
    expect(await told()).toContain(LATER.text);
    expect((await request(loadApplication, at)).body).toMatchObject({ outdated: [] });
  });

  test("is no business of the provider to share, nor of another founder", async () => {
    await go("accept_interest");
    await rewrite();
    const at = { ...asked(`/deals/${dealId}`, { id: dealId }), form: { act: "share" } };
    expect((await request(actOnDeal, at)).status).toBe(404);
    const other = await applicant(db(), { company: "别家公司" });
    expect((await request(actOnDeal, { ...at, actor: other.founder })).status).toBe(404);
  });
});

describe("access ends", () => {
  test.each([
    ["declined", ["accept_interest", "decline"]],
    ["withdrawn", ["accept_interest", "withdraw"]],
    ["declined before the introduction", ["decline"]],
    ["withdrawn before the introduction", ["withdraw"]],
  ] as const)("with a deal that is %s: the teaser stays as it was", async (_, moves) => {
    await go(...moves);
    const before = await told();
    expectNone(before, FIRST);
    expect(before).toContain('"key":"auto.chip"');
    const later = await rewrite();
    const text = await told();
    expectNone(text, [...FIRST, ...LATEST]);
    expect(text).toContain('"stage":"angel"');
    expect([await finds("q=闵行"), await finds("sector=ai"), await finds("q=嘉定")]).toEqual([
      0, 0, 1,
    ]);
    expect(await finds("sector=auto")).toBe(1);
    expect([await opens(await firstDocument()), await opens(later)]).toEqual([404, 404]);
  });

  test("not where the end was undone: the teaser follows the application again", async () => {
    const detail = { reason: "stage" as const, note: "太早" };
    const step = { actor: house.reviewer, dealId, now: NOW };
    await decideDeal(db(), { ...step, move: "decline", version: 1, detail });
    await undoAct(db(), step);
    await rewrite();
    const text = await told();
    expect(text).toContain('"stage":"growth"');
    expectNone(text, [...FIRST, '"stage":"angel"', LATER.title, LATER.text, LATER.document]);
    expect([await finds("q=闵行"), await finds("q=后来")]).toEqual([1, 0]);
  });

  test("never for a completed deal, as long as consent stands", async () => {
    await go("accept_interest", ...TO_THE_END);
    await rewrite();
    const text = await told();
    for (const secret of FIRST) expect(text, secret).toContain(secret);
    expectNone(text, LATEST);
    expect(await opens(await firstDocument())).toBe(200);
  });

  test.each([
    ["before the introduction", []],
    ["after it", ["accept_interest"]],
    ["with an outcome", ["accept_interest", ...TO_THE_END]],
    ["once declined", ["accept_interest", "decline"]],
  ] as const)(
    "with every consent taken back, %s: not even the teaser is left",
    async (_, moves) => {
      await go(...moves);
      await consent([]);
      const text = await told();
      expectNone(text, [
        ...FIRST,
        HIDDEN.email,
        '"key":"auto.chip"',
        '"stage":"angel"',
        "激光雷达",
      ]);
      expect(text).toContain('"view":"nothing"');
      expect([await finds(`q=${HIDDEN.title.slice(0, 4)}`), await finds("sector=auto")]).toEqual([
        0, 0,
      ]);
      expect(await opens(await firstDocument())).toBe(404);
    },
  );

  test("for documents and contact with their own consent", async () => {
    await go("accept_interest");
    expect(await told()).toContain(HIDDEN.email);
    await consent(["teaser"]);
    const text = await told();
    expect(text).toContain(HIDDEN.text);
    expectNone(text, [HIDDEN.email, HIDDEN.document]);
    expect(await opens(await firstDocument())).toBe(404);
  });

  test("also for an introduction: nobody is introduced without consent", async () => {
    await consent([]);
    await expect(go("accept_interest")).rejects.toMatchObject({ reason: "no-teaser-consent" });
    const { body } = await request(loadCase, asked(`/review/${dealId}`, { dealId }));
    expect(body).toMatchObject({ view: "nothing", moves: ["decline"] });
  });
});

import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { viewerOf } from "#app/domain/deals/audience.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { correctEntry } from "#app/services/deals/correct-entry.server.ts";
import { markDealRead } from "#app/services/deals/mark-deal-read.server.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { readTimeline } from "#app/services/deals/read-timeline.server.ts";
import { widenEntry } from "#app/services/deals/widen-entry.server.ts";
import { writeEntry } from "#app/services/deals/write-entry.server.ts";
import { endMembership } from "#app/services/identity/end-membership.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { unreadByDeal } from "#db/queries/deals/visible-entries.server.ts";
import { events } from "#db/schema/deals.ts";
import { drafts } from "#db/schema/drafts.ts";
import { entryMentions } from "#db/schema/entries.ts";
import { noticeActs } from "#db/schema/notices.ts";
import { memberships } from "#db/schema/users.ts";
import { staff } from "#tests/factories/districts.ts";
import {
  applicant,
  HIDDEN,
  matched,
  member,
  NOW,
  openResource,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const minute = (count: number) => new Date(NOW.getTime() + count * 60_000);

let house: Awaited<ReturnType<typeof provider>>;
let startup: Awaited<ReturnType<typeof applicant>>;
let dealId: string;

beforeEach(async () => {
  house = await provider(db());
  const resourceId = await openResource(db(), { ...house, area: "闵行区" });
  startup = await applicant(db(), {
    consents: ["teaser", "contact_after_introduction", "documents_after_introduction"],
  });
  await matched(db(), { ...startup, resourceId });
  const { founder: actor, applicationId } = startup;
  const ask = { actor, applicationId, resourceId, side: "startup" as const, message: "" };
  dealId = await openDeal(db(), { ...ask, now: NOW });
});

function introduce(): Promise<void> {
  const step = { actor: house.reviewer, dealId, move: "accept_interest" as const };
  return moveDeal(db(), { ...step, version: 1, now: NOW });
}

async function reads(actor: Actor) {
  const context = await dealContext(db().read, dealId);
  if (!context) throw new Error("no deal");
  return readTimeline(db().read, { actor, context });
}

async function texts(actor: Actor): Promise<(string | null)[]> {
  return (await reads(actor)).map(({ text }) => text).filter((text) => text !== null);
}

function writes(actor: Actor, text: string, said: Partial<Parameters<typeof writeEntry>[1]> = {}) {
  return writeEntry(db(), { actor, dealId, box: "shared", text, now: NOW, ...said });
}

async function unread(actor: Actor): Promise<number> {
  const asked = { viewer: viewerOf(actor), dealIds: [dealId] };
  return (await unreadByDeal(db().read, asked)).get(dealId) ?? 0;
}

async function toldOf(kind: string): Promise<string[]> {
  const rows = await db().read.select().from(noticeActs).where(eq(noticeActs.kind, kind));
  return rows.map(({ userId, link }) => `${userId} ${link}`).sort();
}

describe("a message", () => {
  test("waits for the introduction, and ends with a deal that fell through", async () => {
    const { founder } = startup;
    const closed = { code: "not-possible", reason: "room-not-open" };
    await expect(writes(founder, "您好")).rejects.toMatchObject(closed);
    await introduce();
    await writes(founder, "您好");
    await writes(house.reviewer, "欢迎");
    const detail = { reason: "stage" as const, note: "阶段太早" };
    const step = { actor: house.reviewer, dealId, move: "decline" as const, detail };
    await moveDeal(db(), { ...step, version: 2, now: NOW });
    await expect(writes(house.reviewer, "再联系")).rejects.toMatchObject(closed);
    expect(await texts(founder)).toEqual(["您好", "欢迎", "阶段太早"]);
    // The founder's words are shown no longer than his application is.
    expect(await texts(house.reviewer)).toEqual(["欢迎", "阶段太早"]);
    expect((await reads(house.reviewer)).filter(({ withheld }) => withheld)).toHaveLength(1);
  });

  test("goes to both sides, to the districts only where it says so", async () => {
    await introduce();
    const jiading = await staff(db(), "嘉定区");
    await writes(startup.founder, "双方的事");
    await writes(startup.founder, "也请区里看", { reach: "all" });
    expect(await texts(house.reviewer)).toEqual(["双方的事", "也请区里看"]);
    expect(await texts(jiading)).toEqual(["也请区里看"]);
    expect((await reads(startup.founder)).slice(-2).map(({ readers }) => readers)).toEqual([
      ["startup", "provider"],
      ["startup", "provider", "district"],
    ]);
    const toProvider = [house.admin, house.reviewer].flatMap(({ userId }) => [userId, userId]);
    expect(await toldOf("message")).toEqual(
      [
        ...toProvider.map((userId) => `${userId} /review/${dealId}`),
        `${jiading.userId} /deals/${dealId}`,
      ].sort(),
    );
  });

  test("needs words or a file, and takes its own draft with it, not the other box's", async () => {
    await introduce();
    await expect(writes(startup.founder, "  ")).rejects.toMatchObject({ field: "text" });
    const { userId } = startup.founder;
    const draft = { userId, subject: "deal", subjectId: dealId, body: "写了一半", updatedAt: NOW };
    await db().write((tx) =>
      tx.insert(drafts).values(["shared", "own"].map((box) => ({ ...draft, box }))),
    );
    const file = { name: "路线图.pdf", mediaType: "application/pdf", bytes: 9, sha256: "ab" };
    await writes(startup.founder, "", { files: [file] });
    const line = (await reads(house.reviewer)).at(-1);
    expect(line).toMatchObject({ what: "message", text: null, files: [file] });
    expect((await db().read.select().from(drafts)).map(({ box }) => box)).toEqual(["own"]);
  });
});

describe("a note", () => {
  test("is read by the writer's side alone: of the company, the provider, the district body", async () => {
    const jiading = await staff(db(), "嘉定区");
    const minhang = await staff(db(), "闵行区");
    const writers = [startup.founder, house.reviewer, jiading];
    for (const writer of writers) await writes(writer, `${writer.name}记`, { box: "own" });
    expect(await texts(startup.founder)).toEqual([`${startup.founder.name}记`]);
    expect(await texts(house.admin)).toEqual([`${house.reviewer.name}记`]);
    expect(await texts(jiading)).toEqual([`${jiading.name}记`]);
    expect(await texts(minhang)).toEqual([]);
    expect(await toldOf("message")).toEqual([]);
  });

  test("widened is read by the other side with its correction, who hears of it", async () => {
    await introduce();
    const author = house.reviewer;
    const entryId = await writes(author, "估值偏高", { box: "own" });
    const late = { actor: author, dealId, entryId, now: minute(6) };
    await correctEntry(db(), { ...late, text: "估值略高" });
    const wide = { ...late, reach: "sides" as const, now: minute(7) };
    await expect(widenEntry(db(), { ...wide, actor: house.admin })).rejects.toMatchObject({
      reason: "not-own-words",
    });
    await expect(widenEntry(db(), { ...wide, actor: startup.founder })).rejects.toMatchObject({
      code: "not-found",
    });
    await widenEntry(db(), wide);
    const lines = await reads(startup.founder);
    expect(lines.slice(-3)).toMatchObject([
      { what: "note", text: "估值略高", before: [{ text: "估值偏高" }] },
      { what: "corrected" },
      { what: "widened", follows: entryId },
    ]);
    expect(await toldOf("entry-widened")).toEqual([`${startup.founder.userId} /deals/${dealId}`]);
    await expect(widenEntry(db(), wide)).rejects.toMatchObject({ code: "already-done" });
  });
});

describe("a correction", () => {
  test("is an edit within five minutes, told to nobody, and an entry of its own later", async () => {
    await introduce();
    const ask = { actor: house.reviewer, dealId, entryId: await writes(house.reviewer, "周三") };
    await correctEntry(db(), { ...ask, text: "周四", now: minute(5) });
    expect(await toldOf("entry-corrected")).toEqual([]);
    expect((await reads(startup.founder)).at(-1)).toMatchObject({ what: "message", text: "周四" });
    await expect(
      correctEntry(db(), { ...ask, text: "周四", now: minute(6) }),
    ).rejects.toMatchObject({ code: "already-done" });
    await correctEntry(db(), { ...ask, text: "周五", now: minute(6) });
    expect((await reads(startup.founder)).at(-1)).toMatchObject({ what: "corrected" });
    expect(await toldOf("entry-corrected")).toEqual(
      [
        `${startup.founder.userId} /deals/${dealId}`,
        `${house.admin.userId} /review/${dealId}`,
      ].sort(),
    );
    const stored = await db().read.select().from(events).where(eq(events.subjectId, dealId));
    expect(stored.filter(({ follows }) => follows === ask.entryId)).toHaveLength(2);
  });

  test("is for whoever wrote it", async () => {
    await introduce();
    const entryId = await writes(house.reviewer, "周三");
    const change = { dealId, entryId, text: "周四", now: NOW };
    await expect(correctEntry(db(), { ...change, actor: house.admin })).rejects.toMatchObject({
      reason: "not-own-words",
    });
    const other = await applicant(db(), { company: "别的公司" });
    await expect(correctEntry(db(), { ...change, actor: other.founder })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("the district", () => {
  test("says its word as a party that all see, also the other district", async () => {
    const jiading = await staff(db(), "嘉定区");
    const minhang = await staff(db(), "闵行区");
    const names = writes(jiading, `请关照${HIDDEN.company}`);
    await expect(names).rejects.toMatchObject({ code: "invalid", field: "text" });
    await writes(jiading, "请两周内答复");
    for (const reader of [startup.founder, house.reviewer, jiading, minhang]) {
      expect(await texts(reader)).toEqual(["请两周内答复"]);
    }
    const third = await staff(db(), "青浦区");
    await expect(writes(third, "我也说")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a mention", () => {
  test("is a row of its own, told apart, and refused aloud for whoever cannot read", async () => {
    await introduce();
    const { admin, reviewer } = house;
    const note = { box: "own" as const, mentions: [admin.userId] };
    await writes(reviewer, "请看", note);
    expect(await toldOf("mentioned")).toEqual([`${admin.userId} /review/${dealId}`]);
    const hidden = writes(reviewer, "请看", { ...note, mentions: [startup.founder.userId] });
    await expect(hidden).rejects.toMatchObject({ field: "mentions" });
    const seen = async () =>
      (await db().read.select().from(entryMentions)).map((row) => row.seenAt);
    expect(await seen()).toEqual([null]);
    await writes(reviewer, "后来的", { box: "own" });
    expect(await seen()).toEqual([null]);
    await markDealRead(db(), { actor: admin, dealId, now: minute(1) });
    expect(await seen()).toEqual([minute(1)]);
  });
});

describe("a read mark", () => {
  test("stands at the last entry that the person sees; reading changes no turn", async () => {
    await introduce();
    await writes(house.reviewer, "第一条");
    await writes(house.reviewer, "内部", { box: "own" });
    const before = await dealContext(db().read, dealId);
    expect(await unread(startup.founder)).toBe(1);
    expect(await unread(house.reviewer)).toBe(0);
    await markDealRead(db(), { actor: startup.founder, dealId, now: NOW });
    expect(await unread(startup.founder)).toBe(0);
    expect(await unread(house.admin)).toBe(2);
    await writes(house.reviewer, "第二条");
    expect(await unread(startup.founder)).toBe(1);
    expect((await dealContext(db().read, dealId))?.deal).toEqual(before?.deal);
  });
});

describe("whoever leaves an organization", () => {
  test("reads and writes nothing of its any more, and his entries stay", async () => {
    await introduce();
    const { organizationId } = startup;
    const second = await member(db(), { organizationId, role: "founder", name: "顾二" });
    await writes(second, "我来跟进");
    const [role] = await db()
      .read.select()
      .from(memberships)
      .where(eq(memberships.userId, second.userId));
    const membershipId = role?.id ?? "";
    await endMembership(db(), { actor: startup.founder, membershipId, now: NOW });
    const gone = (await actorOf(db().read, second.userId))?.actor as Actor;
    expect(await reads(gone)).toEqual([]);
    await expect(writes(gone, "还在吗")).rejects.toMatchObject({ code: "not-found" });
    expect(await unread(gone)).toBe(0);
    expect(await texts(house.reviewer)).toEqual(["我来跟进"]);
    await writes(house.reviewer, "收到");
    expect((await toldOf("message")).some((line) => line.startsWith(gone.userId))).toBe(false);
  });
});

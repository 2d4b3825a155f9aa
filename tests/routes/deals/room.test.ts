import { beforeEach, describe, expect, inject, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { createFileStore } from "#app/platform/files.server.ts";
import { loader as loadCase } from "#app/routes/deals/case/route.tsx";
import { loader as loadDeal } from "#app/routes/deals/deal/route.tsx";
import { action as inBackground } from "#app/routes/deals/room/background.ts";
import { loader as openFile } from "#app/routes/deals/room/file.ts";
import { loadRoom } from "#app/routes/deals/room/load-room.server.ts";
import type { RoomView } from "#app/routes/deals/room/room-view.ts";
import { saveDraft } from "#app/services/deals/save-draft.server.ts";
import { say } from "#app/services/deals/say.server.ts";
import { dealContext } from "#db/queries/deals/deal.server.ts";
import { deal, staff } from "#tests/factories/districts.ts";
import { applicant, groundwork, NOW, openResource, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { request } from "#tests/setup/requests.ts";

const db = testDatabase();
const PDF = Buffer.from("%PDF-1.4\n%%EOF\n");

interface World {
  dealId: string;
  founder: Actor;
  house: Awaited<ReturnType<typeof provider>>;
  officer: Actor;
}
let here: World;

/** A deal in this state, seen by both sides and the district. */
async function world(state: "interested" | "in_review", company?: string): Promise<World> {
  const startup = await applicant(db(), company ? { company } : {});
  const house = await provider(db(), { name: "潮汐基金" });
  const { organizationId } = house;
  const dealId = await deal(db(), {
    applicationId: startup.applicationId,
    resourceId: await openResource(db(), { organizationId }),
    ...{ state, through: state === "in_review" ? ["introduced"] : [] },
  });
  return { dealId, founder: startup.founder, house, officer: await staff(db(), "嘉定区") };
}

beforeEach(async () => {
  await groundwork(db());
  here = await world("in_review");
});

async function roomOf(actor: Actor, dealId = here.dealId): Promise<RoomView> {
  const context = await dealContext(db().read, dealId);
  const room = context && (await loadRoom({ db: db(), actor } as never, context));
  if (!room) throw new Error("Nobody's room");
  return room;
}

const texts = async (actor: Actor) => (await roomOf(actor)).lines.map(({ text }) => text);

function saying(actor: Actor, more: Partial<Parameters<typeof say>[1]>) {
  const files = createFileStore(inject("scratch"));
  return say(
    { db: db(), files, maxBytes: 1_000_000 },
    {
      ...{ actor, dealId: here.dealId, box: "shared", text: "", now: NOW },
      ...{ mentions: [], files: [], confirmed: [], ...more },
    },
  );
}

describe("the boxes of a room", () => {
  test("say who will read what is written in them, the narrowest first", async () => {
    const { boxes } = await roomOf(here.house.reviewer);
    expect(boxes.map(({ box, writing }) => [box, writing])).toEqual([
      ["shared", "message"],
      ["own", "note"],
    ]);
    expect(boxes[0]?.reaches.map(({ reach, readers }) => [reach, readers])).toMatchObject([
      [
        "sides",
        [
          { name: "上海极光测距科技有限公司", count: 1 },
          { name: "潮汐基金", count: 2 },
        ],
      ],
      ["all", [{ count: 1 }, { count: 2 }, { name: "嘉定区科委", count: 1 }]],
    ]);
    expect(boxes[1]?.reaches).toMatchObject([{ reach: "own", readers: [{ name: "潮汐基金" }] }]);
  });

  test("let nobody be called who does not read them", async () => {
    const { boxes } = await roomOf(here.house.reviewer);
    expect(boxes[1]?.people.map(({ name }) => name)).toEqual(["周管理"]);
    await expect(
      saying(here.house.reviewer, { box: "own", text: "看看", mentions: [here.founder.userId] }),
    ).rejects.toMatchObject({ reason: "mention-cannot-read" });
  });

  test("keep drafts of their own, and what is sent from one leaves the other's", async () => {
    const { founder, dealId } = here;
    await saveDraft(db(), { actor: founder, dealId, box: "own", text: "只给自己看", now: NOW });
    await saveDraft(db(), { actor: founder, dealId, box: "shared", text: "写到一半", now: NOW });
    const drafts = async () =>
      (await roomOf(founder)).boxes.map(({ box, draft }) => [box, draft.text]);
    expect(await drafts()).toEqual([
      ["shared", "写到一半"],
      ["own", "只给自己看"],
    ]);
    await saying(founder, { text: "写完了" });
    expect(await drafts()).toEqual([
      ["shared", ""],
      ["own", "只给自己看"],
    ]);
    expect(await texts(here.house.reviewer)).toContain("写完了");
    expect(await texts(here.house.reviewer)).not.toContain("只给自己看");
    expect((await roomOf(here.house.reviewer)).boxes[0]?.draft.text).toBe("");
  });

  test("before the introduction ask and answer, and name nobody", async () => {
    const early = await world("interested", "上海星澜传感科技有限公司");
    here = early;
    const asks = (await roomOf(early.house.reviewer)).boxes[0];
    expect(asks).toMatchObject({ writing: "question", left: 3 });
    expect(asks?.reaches[0]?.readers.find(({ side }) => side === "startup")?.name).toBeNull();
    await saying(early.house.reviewer, { text: "良率多少？" });
    const question = (await roomOf(early.founder)).lines.find(({ what }) => what === "question");
    const box = question?.answerBox?.box ?? "";
    expect(box).toBe(`answer:${question?.id}`);
    await expect(
      saying(early.founder, { box, text: "星澜传感的良率是 92%" }),
    ).rejects.toMatchObject({ field: "text" });
    await saying(early.founder, { box, text: "92%" });
    expect(await texts(early.house.reviewer)).toContain("92%");
    expect((await roomOf(early.house.reviewer)).boxes[0]?.left).toBe(2);
  });
});

describe("what only the own side knows", () => {
  test("is named before it goes to others, and goes where that is confirmed", async () => {
    const { reviewer, admin } = here.house;
    await saying(admin, { box: "own", text: "底线：投前 6000 万" });
    const text = "我们可以按投前 6,000 万谈";
    const leaks = await saying(reviewer, { text });
    expect(leaks).toEqual([{ kind: "amount", words: "6,000 万" }]);
    expect(await texts(here.founder)).not.toContain(text);
    expect(await saying(reviewer, { text, confirmed: ["别的"] })).toHaveLength(1);
    expect(await saying(reviewer, { text, confirmed: ["6,000 万"] })).toEqual([]);
    expect(await texts(here.founder)).toContain(text);
  });
});

describe("a file of a room", () => {
  test("is had by whoever reads its entry, and by nobody else", async () => {
    const file = { name: "良率.pdf", bytes: PDF };
    await saying(here.house.reviewer, { box: "own", text: "内部", files: [file] });
    await saying(here.house.reviewer, { text: "见附件", files: [file] });
    const [shared, own] = (await roomOf(here.house.reviewer)).files;
    expect(shared).toMatchObject({ name: "良率.pdf", version: 2, versions: 2 });
    const open = async (actor: Actor | null, id = "") =>
      (
        await request(openFile, {
          db: db(),
          actor,
          now: NOW,
          path: `/room-files/${id}`,
          params: { id },
          dataDir: inject("scratch"),
        })
      ).status;
    expect(await open(here.founder, shared?.id)).toBe(200);
    expect(await open(here.founder, own?.id)).toBe(404);
    expect(await open(here.house.admin, own?.id)).toBe(200);
    expect(await open(here.officer, shared?.id)).toBe(404);
    expect(await open(null, shared?.id)).toBe(302);
  });
});

describe("a form of a room", () => {
  const send = (actor: Actor | null, form: Record<string, string>) => {
    const { dealId } = here;
    const path = `/deals/${dealId}/room`;
    return request(inBackground, { db: db(), actor, now: NOW, path, params: { id: dealId }, form });
  };

  test("whose sender is signed out is answered so, and changes nothing", async () => {
    const reply = await send(null, { intent: "say", box: "shared", text: "你好" });
    expect(reply.status).toBe(401);
    expect(await texts(here.founder)).not.toContain("你好");
  });

  test("marks as read what was new, and its sender's own words never are", async () => {
    await saying(here.house.reviewer, { text: "您好" });
    expect((await roomOf(here.founder)).unread).toBe(1);
    expect((await roomOf(here.house.reviewer)).unread).toBe(0);
    await send(here.founder, { intent: "read" });
    expect((await roomOf(here.founder)).unread).toBe(0);
  });
});

test("is the same room on each side's own page", async () => {
  await saying(here.house.reviewer, { text: "您好", reach: "all" });
  const { dealId } = here;
  const pages = [
    await request(loadDeal, {
      db: db(),
      actor: here.founder,
      now: NOW,
      path: `/deals/${dealId}`,
      params: { id: dealId },
    }),
    await request(loadDeal, {
      db: db(),
      actor: here.officer,
      now: NOW,
      path: `/deals/${dealId}`,
      params: { id: dealId },
    }),
    await request(loadCase, {
      db: db(),
      actor: here.house.admin,
      now: NOW,
      path: `/review/${dealId}`,
      params: { dealId },
    }),
  ];
  for (const { body } of pages) expect(JSON.stringify(body)).toContain("您好");
});

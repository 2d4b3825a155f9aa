import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { smtpAddress, smtpTransport } from "#app/platform/mail/smtp.server.ts";
import { claimMails } from "#app/services/messages/claim-mails.server.ts";
import { deliverAll } from "#app/services/messages/deliver.server.ts";
import { gatherNotices } from "#app/services/messages/gather-notices.server.ts";
import { transmitMail } from "#app/services/messages/transmit-mail.server.ts";
import { writeDrafts } from "#app/services/messages/write-drafts.server.ts";
import { mailAttempts, mailChoices, mailHours, mails } from "#db/schema/mails.ts";
import { notifications } from "#db/schema/notices.ts";
import { users } from "#db/schema/users.ts";
import { later, tell } from "#tests/factories/notices.ts";
import { NOW, person } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { leftOf, testOffice } from "#tests/setup/office.ts";
import { answer, testMailServer } from "#tests/setup/smtp.ts";

const db = testDatabase();
const server = testMailServer();

/** Through a real server, so many minutes after NOW. */
async function deliverAt(minutes: number): Promise<void> {
  const mail = smtpTransport(smtpAddress(server().url));
  testOffice(db(), { mail });
  await deliverAll(db(), { now: () => later(minutes) });
  mail.close();
}

const all = () => db().read.select().from(mails);

describe("a mail", () => {
  test("is read by others as it was meant: names, words, both bodies, the room", async () => {
    const id = await person(db(), { name: "顾知遥", email: "gu@example.cn" });
    await tell(db(), [id]);
    await deliverAt(2);
    const [mail] = server().received;
    const { parsed, raw } = mail ?? {};
    expect(parsed?.from?.text).toBe('"园区对接" <post@parkmatch.example>');
    expect(parsed?.to).toMatchObject({ text: '"顾知遥" <gu@example.cn>' });
    expect(parsed?.replyTo?.text).toBe('"请勿回复，无人阅读" <no-reply@parkmatch.example>');
    expect(parsed?.subject).toBe("“示例孵化器”的对接已婉拒，可查看原因");
    for (const body of [parsed?.text, String(parsed?.html)]) {
      expect(body).toContain("顾知遥，您好");
      expect(body).toContain("https://parkmatch.example/deals/one");
      expect(body).toContain("回信无人阅读");
    }
    expect(String(parsed?.html)).not.toMatch(/<(img|link|script)|url\(/);
    expect(parsed?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(parsed?.inReplyTo).toBe("<one.room@parkmatch.example>");
    const [row] = await all();
    expect(parsed?.messageId).toBe(row?.messageId);
    expect(parsed?.messageId).toBe(`<${row?.id}@parkmatch.example>`);
    expect(raw?.trimEnd()).toBe(row?.bytes?.trimEnd());
    expect(raw).not.toMatch(/[^\0-\x7f]/);
    expect(row).toMatchObject({ state: "sent", attempts: 1 });
  });

  test("is in the person's language", async () => {
    const id = await person(db(), { name: "Ann" });
    await db().write((tx) => tx.update(users).set({ locale: "en" }).where(eq(users.id, id)));
    await tell(db(), [id]);
    await deliverAt(2);
    const [mail] = server().received;
    expect(mail?.parsed.subject).toBe("“示例孵化器” was declined: see why");
    expect(mail?.parsed.text).toContain("Hello Ann,");
  });

  test("holds no header that a name smuggles in", async () => {
    const id = await person(db(), { name: "甲\r\nBcc: eve@example.com" });
    await tell(db(), [id], { values: { resource: "x\r\nBcc: eve@example.com" } });
    await deliverAt(2);
    const [mail] = server().received;
    expect(server().received).toHaveLength(1);
    expect(mail?.parsed.bcc).toBeUndefined();
    expect(mail?.raw.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/im);
  });

  test("shows a name of markup as text", async () => {
    const id = await person(db());
    await tell(db(), [id], { values: { resource: `<b onclick="x">` } });
    await deliverAt(2);
    expect(String(server().received[0]?.parsed.html)).toContain("&lt;b onclick=&quot;x&quot;&gt;");
  });
});

describe("acts of a minute on one subject", () => {
  test("are one line in the page and one mail, which says the weightiest first", async () => {
    const id = await person(db());
    await db().write((tx) =>
      tx.insert(mailChoices).values({ userId: id, topic: "progress", choice: "at_once" }),
    );
    const kinds = [
      "deal-in_review",
      "deal-shortlisted",
      "deal-meeting",
      "deal-offered",
      "message",
    ] as const;
    for (const [index, kind] of kinds.entries()) {
      await tell(db(), [id], { kind, at: new Date(NOW.getTime() + index * 10_000) });
    }
    const lines = await db().read.select().from(notifications);
    expect(lines).toMatchObject([{ kind: "deal-offered", acts: 5 }]);
    await deliverAt(2);
    expect(server().received.map(({ parsed }) => parsed.subject)).toEqual([
      "“示例孵化器”发出要约，另有 4 项",
    ]);
    const text = server().received[0]?.parsed.text ?? "";
    for (const words of ["开始评审", "已入围", "安排约谈", "发出要约", "新消息"]) {
      expect(text).toContain(words);
    }
  });

  test("a mention has a line of its own, which nothing that follows hides", async () => {
    const id = await person(db());
    await tell(db(), [id], { kind: "mentioned" });
    await tell(db(), [id], { kind: "message" });
    await tell(db(), [id], { kind: "message" });
    const lines = await db().read.select().from(notifications);
    expect(lines.map(({ kind, acts }) => `${kind} ${acts}`).sort()).toEqual([
      "mentioned 1",
      "message 2",
    ]);
    await deliverAt(2);
    expect(server().received).toHaveLength(1);
  });

  test("of the next minute, of another deal and of another person are others", async () => {
    const [id, other] = [await person(db()), await person(db())];
    await tell(db(), [id, other]);
    await tell(db(), [id], { about: { subject: "organization", id: "two" } });
    await tell(db(), [id], { at: later(1.1) });
    expect(await db().read.$count(notifications)).toBe(4);
    await deliverAt(3);
    expect(server().received).toHaveLength(3);
  });
});

describe("what is due", () => {
  test("waits for the end of its minute, and for the end of quiet hours", async () => {
    const id = await person(db());
    await tell(db(), [id]);
    await deliverAt(0.9);
    expect(server().received).toEqual([]);
    await deliverAt(1);
    expect(server().received).toHaveLength(1);

    // Half past eleven at night in Shanghai.
    const night = new Date("2026-11-24T15:30:00Z");
    await tell(db(), [id], { at: night });
    const minutes = (at: string) => (Date.parse(at) - NOW.getTime()) / 60_000;
    await deliverAt(minutes("2026-11-24T23:59:00Z"));
    expect(server().received).toHaveLength(1);
    await deliverAt(minutes("2026-11-25T00:00:00Z"));
    expect(server().received).toHaveLength(2);
  });

  test("comes once a day where a person chose so, and never where he chose that", async () => {
    const [daily, never] = [await person(db()), await person(db())];
    await db().write(async (tx) => {
      await tx.insert(mailChoices).values([
        { userId: daily, topic: "decisions", choice: "daily" },
        { userId: never, topic: "decisions", choice: "never" },
      ]);
      const hours = { quietFrom: 0, quietUntil: 0, digestAt: 18 * 60 };
      await tx.insert(mailHours).values({ userId: daily, ...hours });
    });
    for (const deal of ["one", "two", "three"]) {
      await tell(db(), [daily, never], { about: { subject: "organization", id: deal } });
    }
    expect(await db().read.$count(notifications)).toBe(6);
    // 17:59 and 18:00 in Shanghai.
    await deliverAt(7 * 60 + 59);
    expect(server().received).toEqual([]);
    await deliverAt(8 * 60);
    expect(server().received.map(({ parsed }) => parsed.subject)).toEqual([
      "2026-11-24 每日汇总：3 项进展",
    ]);
  });

  test("is as the person has chosen by then, not when it happened", async () => {
    const id = await person(db());
    await tell(db(), [id]);
    await db().write((tx) =>
      tx.insert(mailChoices).values({ userId: id, topic: "decisions", choice: "never" }),
    );
    await deliverAt(2);
    expect(server().received).toEqual([]);
  });

  test("is not written to who has read it meanwhile, nor to a closed account", async () => {
    const [reader, closed] = [await person(db()), await person(db())];
    await tell(db(), [reader, closed]);
    await db().write(async (tx) => {
      await tx.update(notifications).set({ readAt: NOW }).where(eq(notifications.userId, reader));
      await tx.update(users).set({ disabledAt: NOW }).where(eq(users.id, closed));
    });
    await deliverAt(2);
    expect(server().received).toEqual([]);
    expect(await all()).toEqual([]);
  });

  test("nobody chosen means nobody", async () => {
    await person(db());
    await tell(db(), []);
    await deliverAt(2);
    expect(server().received).toEqual([]);
    expect(await db().read.$count(notifications)).toBe(0);
  });

  test("by two processes at once is sent once", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => person(db())));
    await tell(db(), people);
    await Promise.all([deliverAt(2), deliverAt(2), deliverAt(2)]);
    expect(server().received).toHaveLength(12);
    expect(new Set(server().received.map(({ to }) => to)).size).toBe(12);
  });
});

describe("a server that does not take it", () => {
  test.each([421, 450, 451, 452, 454])("now (%s): it is tried again later", async (code) => {
    const id = await person(db());
    await tell(db(), [id]);
    server().manners.refuses = () => code;
    await deliverAt(2);
    expect(await all()).toMatchObject([{ state: "ready", attempts: 1, lastCode: code }]);
    server().manners.refuses = () => null;
    await deliverAt(2.9);
    expect(server().received).toHaveLength(0);
    await deliverAt(3);
    expect(server().received).toHaveLength(1);
    const tries = await db().read.select().from(mailAttempts);
    expect(tries.map(({ outcome }) => outcome).sort()).toEqual(["ready", "sent"]);
  });

  test.each([550, 552, 553, 535])("ever (%s): it has failed, at once", async (code) => {
    const id = await person(db());
    await tell(db(), [id]);
    server().manners.refuses = () => code;
    await deliverAt(2);
    expect(await all()).toMatchObject([{ state: "failed", attempts: 1, lastCode: code }]);
    await deliverAt(10_000);
    expect(await all()).toMatchObject([{ attempts: 1 }]);
  });

  test("after it had all of it, in so many words: that is certain", async () => {
    const id = await person(db());
    await tell(db(), [id]);
    server().manners.beforeAnswer = () => {
      throw answer(451);
    };
    await deliverAt(2);
    expect(await all()).toMatchObject([{ state: "ready", lastCode: 451 }]);
  });

  test("that nobody reaches: it is tried seven times within a day, then it has failed", async () => {
    const id = await person(db());
    await tell(db(), [id]);
    await server().close();
    for (const hours of [1, 2, 4, 8, 16, 32, 64, 128]) await deliverAt(hours * 60);
    expect(await all()).toMatchObject([{ state: "failed", attempts: 7, lastCode: null }]);
  });
});

test("a claim that has passed to another changes nothing any more", async () => {
  const id = await person(db());
  await tell(db(), [id]);
  testOffice(db());
  await deliverAll(db(), { now: () => later(0.5) });

  await gatherNotices(db(), { now: later(2) });
  await writeDrafts(db(), { now: later(2) });
  const [slow] = await claimMails(db(), { now: later(2) });
  const [quick] = await claimMails(db(), { now: later(10) });
  if (!slow || !quick) throw new Error("Nothing was claimed");
  expect(quick.fence).toBe(slow.fence + 1);
  expect(await transmitMail(db(), { mail: slow, now: () => later(10) })).toBeNull();
  expect(leftOf(db()).mails).toEqual([]);
  expect(await transmitMail(db(), { mail: quick, now: () => later(10) })).toBe("sent");
  expect(leftOf(db()).mails).toHaveLength(1);
});

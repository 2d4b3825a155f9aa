import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { smtpAddress, smtpTransport } from "#app/platform/mail/smtp.server.ts";
import { loader as page } from "#app/routes/messages/stop.tsx";
import { action as stop } from "#app/routes/messages/unsubscribe.ts";
import { invite } from "#app/services/identity/invite.server.ts";
import { deliverAll } from "#app/services/messages/deliver.server.ts";
import { mails } from "#db/schema/mails.ts";
import { notifications } from "#db/schema/notices.ts";
import { later, tell } from "#tests/factories/notices.ts";
import { NOW, person, provider } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { testOffice } from "#tests/setup/office.ts";
import { request } from "#tests/setup/requests.ts";
import { testMailServer } from "#tests/setup/smtp.ts";

const db = testDatabase();
const server = testMailServer();

async function deliverAt(minutes: number): Promise<void> {
  const mail = smtpTransport(smtpAddress(server().url));
  testOffice(db(), { mail });
  await deliverAll(db(), { now: () => later(minutes) });
  mail.close();
}

/** The token of the address that a mail program would post to, as the last mail says it. */
function offered(): string {
  const raw = server().received.at(-1)?.raw.replaceAll("\r\n ", " ") ?? "";
  expect(raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  const [, token] =
    /List-Unsubscribe:\s*<https:\/\/parkmatch\.example\/unsubscribe\/([^>]+)>/.exec(raw) ?? [];
  if (!token) throw new Error("The mail names no address");
  return token;
}

const ask = (token: string, path = `/unsubscribe/${token}`) =>
  request(stop, {
    ...{ db: db(), actor: null, now: NOW, path, params: { token } },
    form: { "List-Unsubscribe": "One-Click" },
  });

describe("one click in a mail program", () => {
  let id: string;
  beforeEach(async () => {
    id = await person(db());
    await tell(db(), [id]);
    await deliverAt(2);
  });

  test("stops mails of that kind, of no other, and none in the page", async () => {
    expect(await ask(offered())).toMatchObject({ status: 200, location: null, cookies: [] });
    await tell(db(), [id], { at: later(10) });
    await deliverAt(20);
    expect(server().received).toHaveLength(1);
    expect(await db().read.$count(notifications)).toBe(2);
    await tell(db(), [id], { kind: "offer-sent", at: later(30) });
    await deliverAt(40);
    expect(server().received).toHaveLength(2);
  });

  test("stops what is on its way as well, and a second click is the same", async () => {
    await tell(db(), [id], { at: later(10) });
    expect((await ask(offered())).status).toBe(200);
    expect((await ask(offered())).status).toBe(200);
    await deliverAt(20);
    expect(server().received).toHaveLength(1);
  });

  test("works years later, and no longer than the mail", async () => {
    const token = offered();
    await deliverAt(3 * 365 * 24 * 60);
    expect((await ask(token)).status).toBe(200);
    await db().write((tx) => tx.delete(mails).where(eq(mails.userId, id)));
    expect((await ask(token)).status).toBe(404);
  });

  test("is for whoever has the mail: a token that was made up stops nothing", async () => {
    const [mailId = "", signature = ""] = offered().split(".");
    for (const token of [mailId, `${mailId}.`, `${mailId}x.${signature}`, `${mailId}.AAAA`, ""]) {
      expect((await ask(token)).status).toBe(404);
    }
    await tell(db(), [id], { at: later(10) });
    await deliverAt(20);
    expect(server().received).toHaveLength(2);
  });

  test("the page asks first, since programs open links too, and names what stops", async () => {
    const token = offered();
    const shown = await request(page, {
      ...{ db: db(), actor: null, now: NOW, path: `/mail-stop?token=${token}` },
    });
    expect(shown.body).toMatchObject({ page: "ask", topic: "decisions", known: true });
    const done = await ask(token, `/unsubscribe/${token}?page`);
    expect(done.location).toBe("/mail-stop?done=1");
  });
});

test("mails that one must get offer no stop, and say why", async () => {
  const id = await person(db());
  await tell(db(), [id], { kind: "offer-expiring" });
  await deliverAt(2);
  const [mail] = server().received;
  expect(mail?.raw).not.toContain("List-Unsubscribe");
  expect(mail?.parsed.text).toContain("不能关闭");
});

test("an address without an account stops invitations for itself", async () => {
  const { admin, organizationId } = await provider(db());
  const invited = (now: Date) =>
    invite(db(), {
      ...{ actor: admin, organizationId, email: "new@example.cn", role: "reviewer" as const, now },
    });
  await invited(NOW);
  await deliverAt(1);
  expect(server().received.map(({ to }) => to)).toEqual(["new@example.cn"]);
  await ask(offered());
  await invited(later(5));
  await deliverAt(6);
  expect(server().received).toHaveLength(1);
});

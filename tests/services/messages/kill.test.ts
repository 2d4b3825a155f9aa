import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { asc } from "drizzle-orm";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smtpAddress, smtpTransport } from "#app/platform/mail/smtp.server.ts";
import { deliverAll } from "#app/services/messages/deliver.server.ts";
import { settleMail } from "#app/services/messages/settle-mail.server.ts";
import { mails } from "#db/schema/mails.ts";
import { notifications } from "#db/schema/notices.ts";
import { administrator, later } from "#tests/factories/notices.ts";
import { NOW, person } from "#tests/factories/parties.ts";
import { addressOf, testDatabase } from "#tests/setup/database.ts";
import { testOffice } from "#tests/setup/office.ts";
import { testMailServer } from "#tests/setup/smtp.ts";

const db = testDatabase();
const program = resolve("coverage", `doomed-${process.pid}.mjs`);

/** In one file, so that it starts in no time. */
beforeAll(async () => {
  await build({
    entryPoints: ["tests/services/messages/doomed.ts"],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
});
afterAll(() => rmSync(program, { force: true }));

const server = testMailServer();

function doomed(step: string, people: string[]): ChildProcess {
  return spawn(
    process.execPath,
    [program, ...[step, addressOf(db()), server().url, people.join(","), String(NOW.getTime())]],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
}

/** Whoever comes after delivers what is due, long after every claim of the dead one has passed. */
async function successor(minutes = 60): Promise<void> {
  const mail = smtpTransport(smtpAddress(server().url));
  testOffice(db(), { mail });
  await deliverAll(db(), { now: () => later(minutes) });
  mail.close();
}

async function states(): Promise<string[]> {
  const rows = await db().read.select().from(mails).orderBy(asc(mails.id));
  return rows.map(({ state }) => state).sort();
}

function perPerson(): number[] {
  const count = new Map<string, number>();
  for (const { to } of server().received) count.set(to, (count.get(to) ?? 0) + 1);
  return [...count.values()];
}

async function dead(child: ChildProcess): Promise<void> {
  const [, signal] = await once(child, "exit");
  expect(signal).toBe("SIGKILL");
}

async function three(): Promise<string[]> {
  return Promise.all([person(db()), person(db()), person(db())]);
}

describe("killed while nothing has left", () => {
  test("in the act itself: nobody was told, in the page or by mail", async () => {
    await dead(doomed("in-act", await three()));
    await successor();
    expect(await db().read.$count(notifications)).toBe(0);
    expect(server().received).toEqual([]);
  });

  test.each(["after-act", "after-gathering", "after-writing", "after-claiming"])(
    "%s: everybody gets one mail",
    async (step) => {
      await dead(doomed(step, await three()));
      await successor();
      expect(perPerson()).toEqual([1, 1, 1]);
      expect(await states()).toEqual(["sent", "sent", "sent"]);
    },
  );
});

describe("killed while one of three was being sent", () => {
  test("before the server asked for it: it waits for a person, the others arrive", async () => {
    await dead(doomed("before-data", await three()));
    await successor();
    expect(perPerson()).toEqual([1, 1]);
    expect(await states()).toEqual(["sent", "sent", "uncertain"]);
  });

  test("while the server had all of it and had not answered: not sent again", async () => {
    const child = doomed("never", await three());
    server().manners.beforeAnswer = () => {
      child.kill("SIGKILL");
      delete server().manners.beforeAnswer;
    };
    await dead(child);
    await successor();
    expect(perPerson()).toEqual([1, 1, 1]);
    expect(await states()).toEqual(["sent", "sent", "uncertain"]);
  });

  test("after the server's answer: not sent again", async () => {
    await dead(doomed("after-answer", await three()));
    await successor();
    expect(perPerson()).toEqual([1, 1, 1]);
    expect(await states()).toEqual(["sent", "sent", "uncertain"]);
  });

  test("after that was stored: nothing is left to ask", async () => {
    await dead(doomed("after-sending", await three()));
    await successor();
    expect(perPerson()).toEqual([1, 1, 1]);
    expect(await states()).toEqual(["sent", "sent", "sent"]);
  });
});

describe("what is uncertain", () => {
  async function uncertain() {
    await dead(doomed("before-data", await three()));
    await successor();
    const rows = await db().read.select().from(mails);
    const row = rows.find(({ state }) => state === "uncertain");
    if (!row) throw new Error("Nothing is uncertain");
    return row;
  }

  test("is sent again by a person, as the same message", async () => {
    const { id, messageId } = await uncertain();
    const actor = await administrator(db());
    await settleMail(db(), { actor, mailId: id, as: "send-again", now: later(61) });
    await successor(62);
    expect(perPerson()).toEqual([1, 1, 1]);
    expect(server().received.map(({ parsed }) => parsed.messageId)).toContain(messageId);
    expect(await states()).toEqual(["sent", "sent", "sent"]);
  });

  test("is taken as sent by a person, and stays so", async () => {
    const { id } = await uncertain();
    const actor = await administrator(db());
    await settleMail(db(), { actor, mailId: id, as: "take-as-sent", now: later(61) });
    await successor(62);
    expect(perPerson()).toEqual([1, 1]);
    expect(await states()).toEqual(["sent", "sent", "sent"]);
  });
});

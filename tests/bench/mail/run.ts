import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { smtpAddress, smtpTransport } from "#app/platform/mail/smtp.server.ts";
import { deliverAll } from "#app/services/messages/deliver.server.ts";
import { gatherNotices } from "#app/services/messages/gather-notices.server.ts";
import { writeDrafts } from "#app/services/messages/write-drafts.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { mails } from "#db/schema/mails.ts";
import { tell } from "#tests/factories/notices.ts";
import { NOW, person } from "#tests/factories/parties.ts";
import { testOffice } from "#tests/setup/office.ts";
import { plainMailServer } from "./server.ts";

const PEOPLE = 1_000;
const LATER = new Date(NOW.getTime() + 120_000);

export interface MailBench {
  /** Mails handed to a local server in a second, with every state of each stored on the disk. */
  sent: number;
  /** From acts to bytes, mails a second. */
  written: number;
  /** Notices told to people in a second, one transaction for them all. */
  told: number;
  /** Each of the mails arrived once. */
  once: boolean;
}

/** A thousand mails to a real server on this machine, from the act to its answer, on the disk of the working folder. */
export async function benchMail(): Promise<MailBench> {
  const folder = mkdtempSync(join(process.cwd(), ".bench-mail-"));
  const server = await plainMailServer();
  const db = await openDatabase(`file:${join(folder, "bench.db")}`);
  try {
    await db.migrate();
    const mail = smtpTransport(smtpAddress(server.url));
    testOffice(db, { mail });
    const people: string[] = [];
    for (let count = 0; count < PEOPLE; count++) people.push(await person(db));

    const told = await timed(() => tell(db, people));
    const written = await timed(async () => {
      while ((await gatherNotices(db, { now: LATER })) > 0);
      while ((await writeDrafts(db, { now: LATER })) > 0);
    });
    const sent = await timed(() => deliverAll(db, { now: () => LATER }));
    const settled = await db.read.$count(mails, eq(mails.state, "sent"));
    mail.close();
    const once = settled === PEOPLE && new Set(server.to).size === server.to.length;
    return { told: PEOPLE / told, written: PEOPLE / written, sent: PEOPLE / sent, once };
  } finally {
    await db.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns seconds */
async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

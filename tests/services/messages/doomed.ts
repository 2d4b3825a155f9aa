/*
 * A process that tells three people of something, delivers it, and kills itself at the step that it was given:
 * nothing gets to tidy up.
 *
 *   tsx doomed.ts STEP DATABASE MAIL_SERVER USER,USER,USER NOW
 */
import { keyring } from "#app/platform/keyring.server.ts";
import { smtpAddress, smtpTransport } from "#app/platform/mail/smtp.server.ts";
import type { MailTransport } from "#app/platform/mail/transport.ts";
import { claimMails } from "#app/services/messages/claim-mails.server.ts";
import { gatherNotices } from "#app/services/messages/gather-notices.server.ts";
import { notify } from "#app/services/messages/notify.server.ts";
import { registerOffice } from "#app/services/messages/office.server.ts";
import { transmitMail } from "#app/services/messages/transmit-mail.server.ts";
import { writeDrafts } from "#app/services/messages/write-drafts.server.ts";
import { openDatabase } from "#db/client.server.ts";

const [step = "", url = "", smtp = "", people = "", at = "0"] = process.argv.slice(2);

function dieAt(here: string): void {
  if (here === step) process.kill(process.pid, "SIGKILL");
}

const smtpServer = smtpTransport(smtpAddress(smtp));
const mail: MailTransport = {
  repeatable: false,
  async deliver(letter) {
    dieAt("before-data");
    const receipt = await smtpServer.deliver(letter);
    dieAt("after-answer");
    return receipt;
  },
  close: () => smtpServer.close(),
};

const db = await openDatabase(url);
registerOffice(db, {
  mail,
  robots: { post: () => Promise.resolve() },
  keys: keyring(["a secret of the tests, long enough"]),
  from: "园区对接 <post@parkmatch.example>",
  publicUrl: "https://parkmatch.example",
});
const told = new Date(Number(at));
const now = new Date(told.getTime() + 120_000);
await db.write(async (tx) => {
  await notify(tx, people.split(","), {
    by: null,
    kind: "deal-declined",
    values: { resource: "示例孵化器" },
    link: "/deals/one",
    about: { subject: "organization", id: "one" },
    at: told,
  });
  dieAt("in-act");
});
dieAt("after-act");
await gatherNotices(db, { now });
dieAt("after-gathering");
await writeDrafts(db, { now });
dieAt("after-writing");
const claimed = await claimMails(db, { now });
dieAt("after-claiming");
process.stdout.write("sending\n");
for (const one of claimed) {
  await transmitMail(db, { mail: one, now: () => now });
  dieAt("after-sending");
}
dieAt("never");
process.exit(0);

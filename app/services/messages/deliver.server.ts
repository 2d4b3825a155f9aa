import type { Database } from "#db/client.server.ts";
import { claimMails } from "./claim-mails.server.ts";
import { deliverPosts } from "./deliver-posts.server.ts";
import { gatherNotices } from "./gather-notices.server.ts";
import { settleAbandoned } from "./settle-abandoned.server.ts";
import { transmitMail } from "./transmit-mail.server.ts";
import { writeDrafts } from "./write-drafts.server.ts";

/** So many mails are handed over at the same time. */
const AT_ONCE = 10;

/**
 * One round of the post: acts become mails, mails bytes, and what is due is sent.
 *
 * @returns how much there was to do; 0: everything that was due is done
 */
export async function deliver(
  db: Database,
  { now = () => new Date() }: { now?: () => Date } = {},
): Promise<number> {
  await settleAbandoned(db, { now: now() });
  const gathered = await gatherNotices(db, { now: now() });
  const written = await writeDrafts(db, { now: now() });
  const claimed = await claimMails(db, { now: now() });
  const left = [...claimed];
  async function sendNext(): Promise<void> {
    for (let mail = left.shift(); mail; mail = left.shift()) {
      await transmitMail(db, { mail, now });
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
  const posted = await deliverPosts(db, { now });
  return gathered + written + claimed.length + posted;
}

/** Does everything that is due. For commands, stories and tests. */
export async function deliverAll(db: Database, when: { now?: () => Date } = {}): Promise<void> {
  while ((await deliver(db, when)) > 0);
}

import type { RobotPost } from "#app/domain/messages/robots.ts";
import { keyring } from "#app/platform/keyring.server.ts";
import type { OutgoingMail } from "#app/platform/mail/transport.ts";
import { type Office, registerOffice } from "#app/services/messages/office.server.ts";
import type { Database } from "#db/client.server.ts";

export const SECRET = "a secret of the tests, long enough";

/** What left through the office of a test. */
export interface Left {
  mails: OutgoingMail[];
  posts: { address: string; post: RobotPost }[];
}

const left = new WeakMap<Database, Left>();

/** What this process has sent of a test's database. */
export function leftOf(db: Database): Left {
  const known = left.get(db);
  if (!known) throw new Error("Not the database of a test");
  return known;
}

/** An office from which nothing leaves the process; with parts of a test's own. */
export function testOffice(db: Database, own: Partial<Office> = {}): Office {
  const seen: Left = { mails: [], posts: [] };
  left.set(db, seen);
  const office: Office = {
    mail: {
      repeatable: false,
      deliver(mail) {
        seen.mails.push(mail);
        return Promise.resolve({ words: "250 taken" });
      },
      close: () => undefined,
    },
    robots: {
      post({ address, post }) {
        seen.posts.push({ address, post });
        return Promise.resolve();
      },
    },
    keys: keyring([SECRET]),
    from: "园区对接 <post@parkmatch.example>",
    publicUrl: "https://parkmatch.example",
    ...own,
  };
  registerOffice(db, office);
  return office;
}

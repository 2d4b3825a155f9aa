import { DAY_MS } from "#app/domain/time.ts";
import type { Database } from "#db/client.server.ts";
import {
  applicationSectors,
  applications,
  applicationVersions,
  consents,
  needs,
} from "#db/schema/applications.ts";
import { deals, events, outcomes } from "#db/schema/deals.ts";
import { entries } from "#db/schema/entries.ts";
import { balances, ledger } from "#db/schema/ledger.ts";
import { mails } from "#db/schema/mails.ts";
import { notifications } from "#db/schema/notices.ts";
import { agreements, offers } from "#db/schema/offers.ts";
import { organizations, verifications } from "#db/schema/organizations.ts";
import { mandates, resourceSectors, resources } from "#db/schema/resources.ts";
import { memberships, users } from "#db/schema/users.ts";
import { insertAll } from "./insert.server.ts";
import type { Made } from "./made.ts";
import {
  applicationRows,
  consentRows,
  needRows,
  sectorRows,
  versionRows,
} from "./rows/applications.ts";
import { dealRows, notificationRows, outcomeRows } from "./rows/deals.ts";
import { countEvents, eventRows, type History } from "./rows/events.ts";
import { mailRows } from "./rows/mails.ts";
import { agreementRows, balanceRows, dealtOf, placesOf, takenOf } from "./rows/offers.ts";
import {
  mandateRows,
  membershipRows,
  organizationRows,
  resourceRows,
  resourceSectorRows,
  userRows,
  verificationRows,
} from "./rows/registry.ts";

/** People are told for a month and have read all but the last three days. */
const TOLD = 30 * DAY_MS;
const UNREAD = 3 * DAY_MS;
/** Rows of all tables but the events, for each event: near enough for a bar. */
const OTHERS = 0.35;
/** Events that are held in memory at once with their words. */
const HELD = 50_000;

/** Writes a city in memory to the database, parents before children. */
export async function writeCity(
  db: Database,
  history: History,
  {
    made,
    policyVersion,
    passwordHash,
    onProgress,
  }: {
    made: Made;
    policyVersion: number;
    passwordHash: string;
    onProgress: (done: number, total: number) => void;
  },
): Promise<void> {
  const { people, bodies, provided, applied, lives } = history;
  const { random, asOf } = made;
  const comments = lives.reduce((sum, one) => sum + one.comments, 0);
  const total = Math.round((countEvents(history) + comments) * (1 + OTHERS));
  let done = 0;
  const onRows = (count: number) => {
    done += count;
    onProgress(Math.min(done, total), total);
  };
  const dealt = dealtOf(lives, random);
  const taken = takenOf(dealt);
  const places = placesOf(lives, { taken, random });

  await insertAll(db, users, { rows: userRows(people, passwordHash), onRows });
  await insertAll(db, organizations, { rows: organizationRows(bodies), onRows });
  await insertAll(db, memberships, { rows: membershipRows(bodies, random), onRows });
  await insertAll(db, verifications, { rows: verificationRows(bodies, random), onRows });
  await insertAll(db, resources, { rows: resourceRows(provided), onRows });
  await insertAll(db, resourceSectors, { rows: resourceSectorRows(provided), onRows });
  await insertAll(db, mandates, { rows: mandateRows(provided, { places, random }), onRows });
  await insertAll(db, applications, { rows: applicationRows(applied), onRows });
  await insertAll(db, needs, { rows: needRows(applied, random), onRows });
  await insertAll(db, applicationSectors, { rows: sectorRows(applied), onRows });
  await insertAll(db, consents, { rows: consentRows(applied, random), onRows });
  await insertAll(db, applicationVersions, { rows: versionRows(lives), onRows });
  await insertAll(db, deals, { rows: dealRows(lives, policyVersion), onRows });
  await insertAll(db, offers, { rows: dealt.flatMap(({ versions }) => versions), onRows });
  await insertAll(db, agreements, { rows: agreementRows(dealt), onRows });
  await insertAll(db, ledger, { rows: dealt.flatMap(({ lines }) => lines), onRows });
  await insertAll(db, balances, { rows: balanceRows(taken), onRows });
  await insertAll(db, outcomes, { rows: outcomeRows(lives, random), onRows });
  await writeEvents(db, eventRows(history, { made, policyVersion }), onRows);
  const told = { since: asOf - TOLD, unreadSince: asOf - UNREAD, random };
  const notices = [...notificationRows(lives, told)];
  await insertAll(db, notifications, { rows: notices.values(), onRows });
  await insertAll(db, mails, { rows: mailRows(notices, { people, random }), onRows });
}

/** Events before their words, some at a time. */
async function writeEvents(
  db: Database,
  rows: ReturnType<typeof eventRows>,
  onRows: (count: number) => void,
): Promise<void> {
  for (;;) {
    const held = [...taken(rows, HELD)];
    if (held.length === 0) return;
    await insertAll(db, events, { rows: held.map(({ event }) => event), onRows });
    await insertAll(db, entries, { rows: held.flatMap(({ entry }) => entry ?? []), onRows });
  }
}

function* taken<T>(rows: Iterator<T>, count: number): Generator<T> {
  for (let at = 0; at < count; at++) {
    const { value, done } = rows.next();
    if (done) return;
    yield value;
  }
}

import { networkOf } from "#app/domain/identity/network.ts";
import { normalizeEmail } from "#app/domain/input/email.ts";
import type { Database } from "#db/client.server.ts";
import { countTries, forget, type Limit, takeBack } from "./throttle.server.ts";

const QUARTER_HOUR_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;

/** Failed sign-ins of one network for one account: a person who mistypes is back soon. */
const PAIR: Limit = { name: "sign-in", most: 5, windowMs: QUARTER_HOUR_MS };
/** For one account from anywhere: guesses that come from many networks. */
const ACCOUNT: Limit = { name: "sign-in account", most: 30, windowMs: HOUR_MS };
/** Of one network for any account: one password tried on many. */
const NETWORK: Limit = { name: "sign-in network", most: 50, windowMs: QUARTER_HOUR_MS };
const REGISTRATIONS: Limit = { name: "register", most: 30, windowMs: HOUR_MS };

/**
 * Runs a sign-in within the limits. Those that are under way count as failures until they succeed: of many at
 * once, no more than a limit allows are made. The counts outlive the process and are the same in all of them.
 *
 * @throws Refusal `too-many`, or what the sign-in throws
 */
export async function limitedSignIn<T>(
  db: Database,
  ask: { address: string; email: string; now: Date; run: () => Promise<T> },
): Promise<T> {
  const network = networkOf(ask.address);
  const account = normalizeEmail(ask.email);
  const [pair, ...others] = await countTries(db, {
    tries: [
      { limit: PAIR, by: `${network} ${account}` },
      { limit: ACCOUNT, by: account },
      { limit: NETWORK, by: network },
    ],
    now: ask.now,
  });
  const value = await ask.run();
  if (pair) await forget(db, pair);
  await takeBack(db, others);
  return value;
}

/** @throws Refusal `too-many` after thirty registrations from one network in an hour */
export async function countRegistration(
  db: Database,
  { address, now }: { address: string; now: Date },
): Promise<void> {
  await countTries(db, { tries: [{ limit: REGISTRATIONS, by: networkOf(address) }], now });
}

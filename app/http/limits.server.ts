import { RateLimiterMemory } from "rate-limiter-flexible";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import type { Runtime } from "./runtime.server.ts";

const QUARTER_HOUR = 15 * 60;
const HOUR = 3600;

interface Limits {
  /** Failed sign-ins of one address for one e-mail, and of one address for any. */
  pair: RateLimiterMemory;
  address: RateLimiterMemory;
  registrations: RateLimiterMemory;
}

/*
 * Counted in this process: several processes each allow as much, which is still far too little to guess
 * a password.
 */
const limits = new WeakMap<Database, Limits>();

function limitsOf({ db }: Runtime): Limits {
  const known = limits.get(db);
  if (known) return known;
  const made = {
    pair: new RateLimiterMemory({ points: 5, duration: QUARTER_HOUR }),
    address: new RateLimiterMemory({ points: 50, duration: QUARTER_HOUR }),
    registrations: new RateLimiterMemory({ points: 30, duration: HOUR }),
  };
  limits.set(db, made);
  return made;
}

/**
 * Runs a sign-in; after five failures for one e-mail from one address, no more for a quarter of an hour.
 * Those that are under way count as failures until they succeed: of many at once, no more than that are made.
 *
 * @throws Refusal `too-many`, or what the sign-in throws
 */
export async function limitedSignIn<T>(
  runtime: Runtime,
  { address, email, run }: { address: string; email: string; run: () => Promise<T> },
): Promise<T> {
  const { pair, address: any } = limitsOf(runtime);
  const key = `${address} ${email.trim().toLowerCase()}`;
  await spend(pair, key);
  await spend(any, address);
  const value = await run();
  await pair.delete(key);
  await any.reward(address);
  return value;
}

/** Counts one and looks at the count in one step, so that nobody comes in between. */
async function spend(limiter: RateLimiterMemory, key: string): Promise<void> {
  const { consumedPoints } = await limiter.penalty(key);
  if (consumedPoints > limiter.points) throw new Refusal("too-many");
}

/** @throws Refusal `too-many` after thirty registrations from one address in an hour */
export async function countRegistration(runtime: Runtime, address: string): Promise<void> {
  await spend(limitsOf(runtime).registrations, address);
}

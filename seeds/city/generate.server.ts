import { matchContext } from "#app/domain/matching/context.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { hashPassword } from "#app/services/identity/password.server.ts";
import { settleDistricts } from "#app/services/kept/districts.server.ts";
import { recount } from "#app/services/kept/recount.server.ts";
import { policyInForce } from "#app/services/matching/world.server.ts";
import { classifyText, termWeights } from "#app/services/sectors/classifier.server.ts";
import type { Database } from "#db/client.server.ts";
import { taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import { areaChoices } from "#db/queries/registry/areas.server.ts";
import { areas } from "#db/schema/areas.ts";
import { users } from "#db/schema/users.ts";
import { DEMO_PASSWORD } from "../stories/cast.server.ts";
import { registrar } from "./bodies.ts";
import { life } from "./lives.ts";
import { type Made, made } from "./made.ts";
import type { Life } from "./model.ts";
import { pairs } from "./pairs.ts";
import { districtsOf } from "./places.ts";
import { operatorsOf, staffOf } from "./population.ts";
import { provide } from "./providers.ts";
import { countEvents, type History } from "./rows/events.ts";
import type { Scale } from "./scale.ts";
import { apply } from "./startups.ts";
import { writeCity } from "./write.server.ts";

/** The database holds what people entered: a made-up city must not be mixed into it. */
export class NotEmptyError extends Error {
  override name = "NotEmptyError";
}

/**
 * Fills a database that has reference data and no people with a made-up city: the same seed and day give the
 * same city. What is left to do for the product's own jobs is in the queue afterwards.
 *
 * @param onProgress told how many rows of how many are written
 * @throws NotEmptyError where anybody has an account
 */
export async function generateCity(
  db: Database,
  {
    scale,
    seed,
    asOf,
    onProgress,
  }: {
    scale: Scale;
    seed: number;
    asOf: Date;
    onProgress: (done: number, total: number) => void;
  },
): Promise<void> {
  if ((await db.read.$count(users)) > 0) {
    throw new NotEmptyError("The database has people in it: a city is only made in an empty one");
  }
  const { districts, added } = districtsOf(await areaChoices(db.read));
  if (added.length > 0) await db.write((tx) => tx.insert(areas).values(added));
  const taxonomy = await taxonomyOf(db.read);
  const drawn = made(seed, { asOf: asOf.getTime(), taxonomy, districts });
  const parents = new Map(
    (await areaChoices(db.read)).flatMap(({ name, parent }) => (parent ? [[name, parent]] : [])),
  );
  const policy = await policyInForce(db.read, null);
  const context = matchContext({
    policy,
    taxonomy,
    asOf: asOf.getTime(),
    areas: parents,
    termWeights: termWeights(),
  });
  const registered = registrar(drawn);
  const staff = staffOf(drawn, registered);
  const operators = operatorsOf(drawn, registered, { count: scale.operators, staff });
  const provided = provide(drawn, operators, scale.resources);
  const applied = apply(drawn, registered, {
    count: scale.applications,
    staff,
    classify: classifyText,
  });
  const lives = pairs(drawn.random, { applied, provided, count: scale.deals }, context)
    .map((pair) => life(drawn, pair))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const { people, bodies } = registered;
  const history: History = { people, bodies, provided, applied, lives };
  comment(drawn, lives, scale.events - countEvents(history));
  await writeCity(db, history, {
    made: drawn,
    policyVersion: policy.version,
    passwordHash: await hashPassword(DEMO_PASSWORD),
    onProgress,
  });
  await db.write(async (tx) => {
    if (!(await settleDistricts(tx))) await recount(tx);
  });
  await db.write((tx) => enqueue(tx, { kind: "rematch-all", key: "all", runAfter: asOf }));
}

/** Spreads so many comments over deals, more where more happened. */
function comment({ random }: Made, lives: readonly Life[], count: number): void {
  const total = lives.reduce((sum, { turns }) => sum + turns.length, 0);
  let left = Math.max(0, count);
  let ahead = total;
  for (const one of lives) {
    const share = (left * one.turns.length) / Math.max(1, ahead);
    one.comments = Math.min(left, Math.floor(share + random.next()));
    left -= one.comments;
    ahead -= one.turns.length;
  }
  const last = lives.at(-1);
  if (last) last.comments += left;
}

/*
 * A process of its own that does many acts at once when it is told to: node crowd.mjs ADDRESS JOB. It says "ready",
 * waits for a line, and answers with what each act came to.
 */
import { once } from "node:events";
import type { OfferContent } from "#app/domain/deals/terms.ts";
import { acceptOffer } from "#app/services/deals/accept-offer.server.ts";
import { sendOffer } from "#app/services/deals/send-offer.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { atOnce, times } from "#tests/setup/at-once.ts";

export interface CrowdJob {
  userId: string;
  now: number;
  accept?: { dealId: string; number: number; hash: string; times: number };
  offer?: { dealIds: string[]; content: OfferContent };
}

const [address = "", said = "{}"] = process.argv.slice(2);
const job = JSON.parse(said) as CrowdJob;
const db = await openDatabase(address);
const actor = (await actorOf(db.read, job.userId))?.actor;
if (!actor) throw new Error("Nobody acts");
const now = new Date(job.now);

process.stdout.write("ready\n");
await once(process.stdin, "data");
const { accept, offer } = job;
const outcome = await atOnce([
  ...(accept
    ? times(accept.times, () => acceptOffer(db, { actor, side: "startup", ...accept, now }))
    : []),
  ...(offer?.dealIds ?? []).map(
    (dealId) => () =>
      sendOffer(db, { actor, dealId, version: 1, content: offer?.content ?? never(), now }),
  ),
]);
process.stdout.write(`${JSON.stringify(outcome)}\n`);
await db.close();
process.stdin.destroy();

function never(): never {
  throw new Error("Offers have a content");
}

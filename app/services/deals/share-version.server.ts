import { eq } from "drizzle-orm";
import { isOpen } from "#app/domain/deals/lifecycle.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import { applicantAccess, can } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { Database, Db } from "#db/client.server.ts";
import {
  type DealContext,
  dealContext,
  peopleOf,
  standingOf,
  subjectOf,
} from "#db/queries/deals/deal.server.ts";
import { lockDeal } from "#db/queries/lock.server.ts";
import { deals } from "#db/schema/deals.ts";
import { keepVersion } from "../applications/keep-version.server.ts";
import { record } from "../journal.server.ts";
import { notify } from "../messages/notify.server.ts";

/**
 * The founder shows providers the application as it is now, where an introduction showed them an earlier version.
 * Deals that show it already are left alone.
 *
 * @param dealIds of one application, or of several
 * @returns how many deals show something new
 * @throws Refusal `not-found`; `not-possible` where a deal shows nothing but a teaser or has ended; `already-done`
 *   where nothing is new for any of them
 */
export async function shareVersion(
  db: Database,
  ask: { actor: Actor; dealIds: readonly string[]; now: Date },
): Promise<number> {
  return db.write(async (tx) => {
    let shared = 0;
    for (const dealId of [...new Set(ask.dealIds)].sort()) {
      await lockDeal(tx, dealId);
      const context = await dealContext(tx, dealId);
      if (!context || !can(ask.actor, "deal:act-as-startup", subjectOf(context))) {
        throw new Refusal("not-found");
      }
      if (!isShareable(context)) throw new Refusal("not-possible", { reason: "nothing-shown" });
      if (await share(tx, context, ask)) shared++;
    }
    if (shared === 0) throw new Refusal("already-done", { reason: "nothing-new" });
    return shared;
  });
}

/** Does the provider see a version, of which there could be a later one? */
export function isShareable({
  deal,
  consents,
}: {
  deal: Pick<DealContext["deal"], "state" | "introducedAt">;
  consents: DealContext["consents"];
}): boolean {
  return (
    isOpen(deal.state) && applicantAccess("provider", standingOf(deal, consents)).view === "version"
  );
}

async function share(
  tx: Db,
  context: DealContext,
  { actor, now }: { actor: Actor; now: Date },
): Promise<boolean> {
  const { deal, resource } = context;
  const version = await keepVersion(tx, { applicationId: deal.applicationId, now });
  if (version === deal.shownVersion) return false;
  // The clock and the version of the deal stay: nothing was decided.
  await tx.update(deals).set({ shownVersion: version }).where(eq(deals.id, deal.id));
  await record(tx, {
    at: now,
    actorId: actor.userId,
    subject: "deal",
    subjectId: deal.id,
    kind: "deal.shared",
    payload: { version },
  });
  // A provider without standing hears nothing; it finds the version once it is back.
  if (!subjectOf(context).providerInStanding) return true;
  await notify(tx, await peopleOf(tx, resource.organizationId, "provider"), {
    by: actor.userId,
    kind: "deal-shared",
    values: { resource: resource.name },
    link: `/review/${deal.id}`,
    about: { subject: "deal", id: deal.id },
    party: resource.organizationId,
    at: now,
  });
  return true;
}

import { waitsFor } from "#app/domain/deals/lifecycle.ts";
import { type Actor, belongsTo, staffAreas } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import {
  firstEffect,
  type Lever,
  type LeverSubject,
  leversFor,
  onceKeyOf,
} from "#app/domain/monitoring/levers.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { dayOf } from "#app/domain/time.ts";
import type { Database, Db } from "#db/client.server.ts";
import { ConstraintError } from "#db/errors.ts";
import { newId } from "#db/id.ts";
import { peopleOf } from "#db/queries/deals/deal.server.ts";
import { lock, lockDeal } from "#db/queries/lock.server.ts";
import { introducedResource } from "#db/queries/monitoring/introduced-resource.server.ts";
import { type LeverCaseRow, leverCase } from "#db/queries/monitoring/lever-case.server.ts";
import { scopeOf } from "#db/queries/monitoring/scope.server.ts";
import { levers } from "#db/schema/levers.ts";
import { checkAnonymous } from "../applications/anonymity.server.ts";
import { record } from "../journal.server.ts";
import { notify } from "../messages/notify.server.ts";

interface Pull {
  actor: Actor;
  lever: Lever;
  subject: LeverSubject;
  subjectId: string;
  /** For `introduce`: to whom. */
  resourceId?: string | undefined;
  /** To both sides of an introduction, to the one reminded, or for staff themselves. */
  text: string;
  now: Date;
}

/**
 * Staff do something about a case that stands still; whom it concerns is told, and it is kept with what comes of it.
 *
 * @returns the lever's id
 * @throws Refusal `not-found`; `not-possible` for what the case does not allow, and for a case of one's own company;
 *   `already-done` for a second reminder of a case on one day; `invalid` on `text` or `resourceId` where it is missing
 */
export async function pullLever(db: Database, ask: Pull): Promise<string> {
  try {
    return await db.write(async (tx) => {
      await lockCase(tx, ask);
      const found = await leverCase(tx, ask);
      if (!found || !can(ask.actor, "lever:pull", found.permission)) throw new Refusal("not-found");
      if (found.parties.some((party) => belongsTo(ask.actor, party))) {
        throw new Refusal("not-possible", { reason: "own-organization" });
      }
      if (!leversFor(found.at).includes(ask.lever)) throw new Refusal("not-possible");
      if (ask.lever !== "remind" && ask.lever !== "ask_claim" && ask.text === "") {
        throw new Refusal("invalid", { field: "text", reason: "note-needed" });
      }
      return pull(tx, found, ask);
    });
  } catch (error) {
    if (error instanceof ConstraintError && error.kind === "unique") {
      throw new Refusal("already-done", { reason: "reminded-today" });
    }
    throw error;
  }
}

function lockCase(tx: Db, { subject, subjectId }: Pull): Promise<void> {
  return subject === "deal" ? lockDeal(tx, subjectId) : lock(tx, { [subject]: subjectId });
}

async function pull(tx: Db, found: LeverCaseRow, ask: Pull): Promise<string> {
  const id = newId();
  const { lever, subject, subjectId, text, now } = ask;
  const introduced = lever === "introduce" ? await introduce(tx, found, ask) : null;
  await tx.insert(levers).values({
    ...{ id, lever, subject, subjectId, text },
    district: await districtOf(tx, found, ask.actor),
    resourceId: introduced,
    onceKey: onceKeyOf({ lever, subject, subjectId, day: dayOf(now), id }),
    effect: firstEffect(lever),
    byUserId: ask.actor.userId,
    createdAt: now,
  });
  if (lever === "remind") await remind(tx, found, ask);
  if (subject === "deal" || lever === "note") return id;
  await record(tx, {
    ...{ at: now, actorId: ask.actor.userId, subject, subjectId },
    kind: lever === "introduce" ? "application.introduced" : "resource.claim-asked",
    payload: { lever: id, ...(introduced ? { resourceId: introduced } : {}) },
  });
  return id;
}

/** The district for which staff act: of those that see the case, their own. */
async function districtOf(tx: Db, { districts }: LeverCaseRow, actor: Actor): Promise<string> {
  const own = await scopeOf(tx, staffAreas(actor));
  return own.districts.find((district) => districts.includes(district)) ?? own.districts[0] ?? "";
}

/** What staff write stands in the deal's room as the district's word; a reminder alone says only that it was one. */
async function remind(tx: Db, found: LeverCaseRow, { actor, subjectId, text, now }: Pull) {
  const { deal } = found;
  const side = deal && waitsFor(deal.state);
  if (!deal || !side) return;
  // Before the introduction the provider reads these words without knowing who applies.
  if (!deal.introduced) {
    await checkAnonymous(tx, { applicationId: deal.applicationId, field: "text", text });
  }
  const entryId = await record(tx, {
    ...{ at: now, actorId: actor.userId, subject: "deal", subjectId },
    kind: "deal.reminded",
    payload: { by: "district" },
    body: text,
  });
  // Whoever is not in standing is told nothing of any applicant.
  if (side === "provider" && !deal.providerInStanding) return;
  const party = side === "provider" ? deal.providerId : deal.startupId;
  await notify(tx, await peopleOf(tx, party, side), {
    ...{ by: actor.userId, kind: "lever-reminded", values: { resource: deal.resource }, at: now },
    about: { subject: "deal", id: subjectId, entryId },
    link: side === "provider" ? `/review/${subjectId}` : `/deals/${subjectId}`,
    party,
  });
}

/** Both hear of each other and why: the provider, as before every introduction, without a name. */
async function introduce(tx: Db, found: LeverCaseRow, ask: Pull): Promise<string> {
  const resource = ask.resourceId ? await introducedResource(tx, ask) : null;
  if (!resource) throw new Refusal("invalid", { field: "resourceId", reason: "form-choose" });
  await checkAnonymous(tx, { applicationId: ask.subjectId, field: "text", text: ask.text });
  const { now, actor, subjectId } = ask;
  const told = { by: actor.userId, values: { resource: resource.name }, at: now };
  const startupId = found.parties[0] ?? null;
  await notify(tx, await peopleOf(tx, startupId, "startup"), {
    ...{ ...told, kind: "lever-introduced", party: startupId },
    link: `/applications/${subjectId}/matches/${resource.id}`,
  });
  if (resource.answers && found.teaser) {
    await notify(tx, await peopleOf(tx, resource.organizationId, "provider"), {
      ...{ ...told, kind: "lever-introduced-to", party: resource.organizationId },
      link: `/review/candidates?resource=${resource.id}`,
    });
  }
  return resource.id;
}

import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { standpointOn } from "#app/domain/registry/change-sides.ts";
import { settles } from "#app/domain/registry/changes.ts";
import type { ChangeSide } from "#app/domain/vocabulary.ts";
import type { Database, Db } from "#db/client.server.ts";
import { lock } from "#db/queries/lock.server.ts";
import { organizationChanges } from "#db/schema/organizations.ts";
import { record } from "../journal.server.ts";
import { withCodeRace } from "./edit-organization.server.ts";
import { holderOf, putInForce } from "./organization-facts.server.ts";
import {
  giveVerdict,
  type OrganizationRow,
  organizationRow,
  tellOrganization,
} from "./organization-verdict.server.ts";

interface Ask {
  actor: Actor;
  changeId: string;
  approve: boolean;
  note: string;
  now: Date;
}

type ChangeRow = typeof organizationChanges.$inferSelect;

/** A change that waits, the organization, and who else holds the credit code that it asks for. */
interface Waiting {
  change: ChangeRow;
  organization: OrganizationRow;
  holder: OrganizationRow | null;
}

/**
 * Staff decide about a change that waits. A move between districts asks for the agreement of both; either refuses.
 * A disputed credit code goes to the claimant only by staff of both parties, and its holder is unverified then.
 *
 * @returns `agreed` where the other district has yet to agree
 * @throws Refusal `not-found`, `already-done`, `invalid` on `note` where a reason is needed, `not-possible` for those who
 *   belong to a party, and for a dispute that lies with another district
 */
export async function decideChange(
  db: Database,
  ask: Ask,
): Promise<"approved" | "refused" | "agreed"> {
  return withCodeRace(() =>
    db.write(async (tx) => {
      const waiting = await load(tx, ask.changeId);
      const sides = sidesOf(ask.actor, waiting);
      if (waiting.change.state !== "pending") throw new Refusal("already-done");
      if (!ask.approve) return refuse(tx, waiting, ask);
      if (!settles(waiting.change, sides)) return agree(tx, waiting, { ...ask, sides });
      return approve(tx, waiting, ask);
    }),
  );
}

async function load(tx: Db, changeId: string): Promise<Waiting> {
  const [seen] = await tx
    .select()
    .from(organizationChanges)
    .where(eq(organizationChanges.id, changeId));
  if (!seen) throw new Refusal("not-found");
  const { organizationId, field, after } = seen;
  const creditCode = field === "creditCode" ? after : null;
  const known = await holderOf(tx, { creditCode, except: organizationId });
  await lock(tx, { organization: [organizationId, ...(known ? [known.id] : [])] });
  const [change] = await tx
    .select()
    .from(organizationChanges)
    .where(eq(organizationChanges.id, changeId));
  if (!change) throw new Refusal("not-found");
  return {
    change,
    organization: await organizationRow(tx, organizationId),
    holder: await holderOf(tx, { creditCode, except: organizationId }),
  };
}

/** For which sides this person speaks. */
function sidesOf(actor: Actor, waiting: Waiting): ChangeSide[] {
  const standpoint = standpointOn(actor, waiting);
  if (standpoint.may === "nothing") throw new Refusal("not-found");
  if (standpoint.may === "see") throw new Refusal("not-possible", { reason: "own-organization" });
  return standpoint.sides;
}

async function refuse(tx: Db, waiting: Waiting, ask: Ask): Promise<"refused"> {
  if (ask.note.trim() === "")
    throw new Refusal("invalid", { field: "note", reason: "note-needed" });
  await settle(tx, waiting, { ...ask, state: "refused" });
  return "refused";
}

/** One of two districts agrees; the change goes on waiting for the other. */
async function agree(
  tx: Db,
  { change, organization }: Waiting,
  { actor, sides, now }: Ask & { sides: ChangeSide[] },
): Promise<"agreed"> {
  const [side] = sides;
  if (!side) throw new Refusal("not-possible", { reason: "other-district-decides" });
  if (change.agreedSide === side) throw new Refusal("already-done");
  await tx
    .update(organizationChanges)
    .set({ agreedSide: side, agreedBy: actor.userId })
    .where(eq(organizationChanges.id, change.id));
  await record(tx, {
    at: now,
    actorId: actor.userId,
    subject: "organization",
    subjectId: organization.id,
    kind: "organization.change-agreed",
    payload: { field: change.field, side },
  });
  return "agreed";
}

async function approve(tx: Db, waiting: Waiting, ask: Ask): Promise<"approved"> {
  const { change, organization, holder } = waiting;
  const { actor, note, now } = ask;
  if (holder !== null) {
    if (note.trim() === "") throw new Refusal("invalid", { field: "note", reason: "note-needed" });
    const set = { creditCode: null, verification: "rejected" as const };
    await giveVerdict(tx, holder, { actor, state: "rejected", set, note, now });
    await tellOrganization(tx, holder, { by: actor.userId, kind: "organization-code-moved", now });
  }
  const { name, creditCode, area, website } = organization;
  const facts = { name, creditCode, area, website };
  await putInForce(tx, organization, { facts: withChange(facts, change), now });
  await settle(tx, waiting, { ...ask, state: "approved" });
  return "approved";
}

function withChange<F extends { name: string }>(
  facts: F,
  { field, after }: Pick<ChangeRow, "field" | "after">,
): F {
  return field === "name" && after === null ? facts : { ...facts, [field]: after };
}

async function settle(
  tx: Db,
  { change, organization }: Waiting,
  { actor, state, note, now }: Ask & { state: "approved" | "refused" },
): Promise<void> {
  await tx
    .update(organizationChanges)
    .set({ state, note, decidedBy: actor.userId, decidedAt: now })
    .where(and(eq(organizationChanges.id, change.id), eq(organizationChanges.state, "pending")));
  await record(tx, {
    at: now,
    actorId: actor.userId,
    subject: "organization",
    subjectId: organization.id,
    kind: `organization.change-${state}`,
    payload: { field: change.field, before: change.before, after: change.after, note },
  });
  await tellOrganization(tx, organization, {
    by: actor.userId,
    kind: `organization-change-${state}`,
    now,
  });
}

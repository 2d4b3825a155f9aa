import type { Actor } from "#app/domain/identity/actor.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { OrganizationKind } from "#app/domain/vocabulary.ts";
import { nameKey } from "#app/platform/pinyin.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { knownNamesakes } from "#db/queries/registry/own-organizations.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { memberships } from "#db/schema/users.ts";
import { spendQuota } from "../identity/quota.server.ts";
import { record } from "../journal.server.ts";
import { keepOrganization } from "../kept/keep-registry.server.ts";
import { type OrganizationValues, withCodeRace } from "./edit-organization.server.ts";
import { checkAreas } from "./known-words.server.ts";
import { checkedCodeNote, fileChanges, holderOf } from "./organization-facts.server.ts";

/**
 * Registers a company or a provider; who registers it becomes its founder or its administrator. A credit code that
 * another organization holds is not in force: it waits for staff, who see both.
 * District bodies are made by the system's administrator alone.
 *
 * @returns the organization's id
 * @throws Refusal `invalid` on `area` or `creditCode`, `taken` on `another` where one of the name is registered that
 *   they may know of, `too-many` after the day's quota
 */
export async function createOrganization(
  db: Database,
  ask: {
    actor: Actor;
    kind: Exclude<OrganizationKind, "district">;
    values: OrganizationValues;
    /** The person has seen that one of this name is registered, and says that theirs is another. */
    another?: boolean;
    now: Date;
  },
): Promise<string> {
  return withCodeRace(() => db.write((tx) => save(tx, ask)));
}

/**
 * Neither brackets nor blanks nor the legal form make another body of one name. Asked only where the person may know of
 * the other: whether a company is registered here is its own business. Staff see every namesake when they verify.
 */
async function checkDuplicate(
  tx: Db,
  { actor, name }: { actor: Actor; name: string },
): Promise<void> {
  const own = actor.memberships.map(({ organizationId }) => organizationId);
  const [known] = await knownNamesakes(tx, { key: nameKey(name), own });
  if (!known) return;
  throw new Refusal("taken", {
    field: "another",
    reason: "likely-duplicate",
    values: { name: known.name },
  });
}

async function save(tx: Db, ask: Parameters<typeof createOrganization>[1]): Promise<string> {
  const { actor, kind, values, now } = ask;
  await spendQuota(tx, { actor, quota: "organizations", now });
  await checkAreas(tx, { names: values.area === null ? [] : [values.area], field: "area" });
  if (!ask.another) await checkDuplicate(tx, { actor, name: values.name });
  const { creditCode } = values;
  const held = (await holderOf(tx, { creditCode, except: null })) !== null;
  const creditCodeNote = checkedCodeNote(values);
  const facts = { ...values, creditCode: held ? null : creditCode, creditCodeNote };
  const [row] = await tx
    .insert(organizations)
    .values({ ...facts, kind, createdAt: now, updatedAt: now })
    .returning({ id: organizations.id });
  const id = (row as { id: string }).id;
  await keepOrganization(tx, id, now);
  await tx.insert(memberships).values({
    userId: actor.userId,
    organizationId: id,
    role: kind === "startup" ? "founder" : "provider_admin",
    createdAt: now,
  });
  await record(tx, {
    at: now,
    actorId: actor.userId,
    subject: "organization",
    subjectId: id,
    kind: "organization.created",
  });
  if (held) {
    const edit = { ask: [{ field: "creditCode" as const, after: creditCode }], drop: [] };
    await fileChanges(tx, { id, ...facts }, { actor, edit, now });
  }
  return id;
}

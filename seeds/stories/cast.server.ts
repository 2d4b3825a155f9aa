import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { withCheckCharacter } from "#app/domain/input/credit-code.ts";
import { register } from "#app/services/identity/register.server.ts";
import { keepOrganization } from "#app/services/kept/keep-registry.server.ts";
import type { Database } from "#db/client.server.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { memberships, users } from "#db/schema/users.ts";
import type { Person } from "./story.ts";

/** Everybody of the demonstration signs in with this. */
export const DEMO_PASSWORD = "parkmatch-demo";

/** The person's account, made when it is not there. */
export async function accountOf(db: Database, person: Person, now: Date): Promise<Actor> {
  const [known] = await db.read
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, person.email));
  const userId =
    known?.id ??
    (await register(db, { ...person, password: DEMO_PASSWORD, locale: "zh", now })).userId;
  return actorFor(db, userId);
}

/** Read anew, so that organizations joined since are there. */
export async function actorFor(db: Database, userId: string): Promise<Actor> {
  const found = await actorOf(db.read, userId);
  if (!found) throw new Error(`No user ${userId}`);
  return found.actor;
}

/** A district's own body and its first member of staff; services make them only from an administrator's hands. */
export async function districtStaff(
  db: Database,
  { person, body, area, now }: { person: Person; body: string; area: string; now: Date },
): Promise<Actor> {
  const actor = await accountOf(db, person, now);
  if (actor.memberships.length > 0) return actor;
  await db.write(async (tx) => {
    const [row] = await tx
      .insert(organizations)
      .values({
        kind: "district",
        name: body,
        area,
        verification: "verified",
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: organizations.id });
    if (!row) throw new Error("No row came back");
    await keepOrganization(tx, row.id, now);
    await tx.insert(memberships).values({
      userId: actor.userId,
      organizationId: row.id,
      role: "district_staff",
      createdAt: now,
    });
  });
  return actorFor(db, actor.userId);
}

export async function systemAdmin(db: Database, person: Person, now: Date): Promise<Actor> {
  const { userId } = await accountOf(db, person, now);
  await db.write((tx) => tx.update(users).set({ systemAdmin: true }).where(eq(users.id, userId)));
  return actorFor(db, userId);
}

export async function joins(
  db: Database,
  {
    userId,
    organizationId,
    role,
    now,
  }: {
    userId: string;
    organizationId: string;
    role: "reviewer" | "provider_admin";
    now: Date;
  },
): Promise<void> {
  await db.write((tx) =>
    tx
      .insert(memberships)
      .values({ userId, organizationId, role, createdAt: now })
      .onConflictDoNothing(),
  );
}

/** A made-up credit code with a right check character; `number` is the demonstration's own count. */
export function demoCreditCode(number: number): string {
  const first17 = `91310000MADEM${String(number).padStart(4, "0")}`;
  return withCheckCharacter(first17);
}

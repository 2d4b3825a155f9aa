import { eq } from "drizzle-orm";
import type { Actor, Membership } from "#app/domain/identity/actor.ts";
import { operatorStanding } from "#app/domain/registry/standing.ts";
import type { Db } from "../client.server.ts";
import { areas } from "../schema/areas.ts";
import { organizations } from "../schema/organizations.ts";
import { memberships, users } from "../schema/users.ts";

/** The person behind a session, with every membership; null for a disabled or unknown one. */
export async function actorOf(
  db: Db,
  userId: string,
): Promise<{ actor: Actor; locale: "zh" | "en" } | null> {
  const [user] = await db.select().from(users).where(eq(users.id, userId)).limit(1);
  if (!user || user.disabledAt) return null;
  const rows = await db
    .select({
      organizationId: memberships.organizationId,
      organizationName: organizations.name,
      organizationKind: organizations.kind,
      role: memberships.role,
      area: organizations.area,
      verification: organizations.verification,
      suspendedAt: organizations.suspendedAt,
    })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.organizationId))
    .where(eq(memberships.userId, userId))
    .orderBy(memberships.createdAt, memberships.id);
  const staffed = rows.some((row) => row.role === "district_staff");
  const within = staffed ? await areaTree(db) : new Map<string, string[]>();
  const list: Membership[] = rows.map(({ area, verification, suspendedAt, ...row }) => ({
    ...row,
    inStanding: operatorStanding({ verification, suspendedAt }) === "answers",
    areas: row.role === "district_staff" && area ? (within.get(area) ?? [area]) : [],
  }));
  const actor: Actor = {
    userId: user.id,
    name: user.name,
    email: user.email,
    systemAdmin: user.systemAdmin,
    memberships: list,
  };
  return { actor, locale: user.locale };
}

/** Each area's name with the names of all areas in it, itself first. */
export async function areaTree(db: Db): Promise<Map<string, string[]>> {
  const rows = await db.select({ name: areas.name, parent: areas.parent }).from(areas);
  const children = new Map<string, string[]>();
  for (const { name, parent } of rows) {
    if (parent) children.set(parent, [...(children.get(parent) ?? []), name]);
  }
  const tree = new Map<string, string[]>();
  for (const { name } of rows) {
    const inside = [name];
    for (let i = 0; i < inside.length; i++) {
      for (const child of children.get(inside[i] as string) ?? []) {
        if (!inside.includes(child)) inside.push(child);
      }
    }
    tree.set(name, inside);
  }
  return tree;
}

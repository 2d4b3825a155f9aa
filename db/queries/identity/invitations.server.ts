import { and, asc, desc, eq, gt, gte, isNull, type SQL } from "drizzle-orm";
import type { OrganizationKind, Role } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { oneTimeLinks } from "../../schema/links.ts";
import { organizations } from "../../schema/organizations.ts";
import { users } from "../../schema/users.ts";
import { isBacked } from "./backing.server.ts";

/** An invitation as the invited person sees it. */
export interface Invitation {
  id: string;
  organizationId: string;
  organization: string;
  kind: OrganizationKind;
  role: Role;
  createdBy: string | null;
  /** The name of who invites. */
  by: string | null;
  expiresAt: Date;
}

/** The invitations that an organization has sent and that can still be answered, the latest first. */
export async function invitationsFrom(
  db: Db,
  { organizationId, now }: { organizationId: string; now: Date },
) {
  const rows = await db
    .select({
      id: oneTimeLinks.id,
      email: oneTimeLinks.email,
      role: oneTimeLinks.role,
      organizationId: oneTimeLinks.organizationId,
      createdBy: oneTimeLinks.createdBy,
      by: users.name,
      expiresAt: oneTimeLinks.expiresAt,
    })
    .from(oneTimeLinks)
    .leftJoin(users, eq(users.id, oneTimeLinks.createdBy))
    .where(and(eq(oneTimeLinks.organizationId, organizationId), waiting(now)))
    .orderBy(desc(oneTimeLinks.createdAt), desc(oneTimeLinks.id));
  const open = await backed(db, rows);
  return open.map(({ organizationId: _, createdBy: __, ...row }) => row);
}

/**
 * The invitations that a person sees in the account: those to its address that were made when the account was there.
 * Who registers an address later needs the link, because nobody has shown whose the address is.
 */
export async function invitationsTo(
  db: Db,
  { userId, now }: { userId: string; now: Date },
): Promise<Invitation[]> {
  const [person] = await db
    .select({ email: users.email, since: users.createdAt })
    .from(users)
    .where(eq(users.id, userId));
  if (!person) return [];
  return invitations(
    db,
    and(
      eq(oneTimeLinks.email, person.email),
      // The account is not younger than the invitation.
      gte(oneTimeLinks.createdAt, person.since),
      waiting(now),
    ),
  );
}

/** The invitation of one link while it can be answered, or null. */
export async function invitationById(
  db: Db,
  { id, now }: { id: string; now: Date },
): Promise<Invitation | null> {
  const [found] = await invitations(db, and(eq(oneTimeLinks.id, id), waiting(now)));
  return found ?? null;
}

async function invitations(db: Db, where: SQL | undefined): Promise<Invitation[]> {
  const rows = await db
    .select({
      id: oneTimeLinks.id,
      organizationId: organizations.id,
      organization: organizations.name,
      kind: organizations.kind,
      role: oneTimeLinks.role,
      createdBy: oneTimeLinks.createdBy,
      by: users.name,
      expiresAt: oneTimeLinks.expiresAt,
    })
    .from(oneTimeLinks)
    .innerJoin(organizations, eq(organizations.id, oneTimeLinks.organizationId))
    .leftJoin(users, eq(users.id, oneTimeLinks.createdBy))
    .where(where)
    .orderBy(asc(oneTimeLinks.createdAt), asc(oneTimeLinks.id));
  return backed(
    db,
    rows.flatMap(({ role, ...row }) => (role ? [{ ...row, role }] : [])),
  );
}

/** Those whose maker may still invite. */
async function backed<R extends { organizationId: string | null; createdBy: string | null }>(
  db: Db,
  rows: R[],
): Promise<R[]> {
  const known = new Map<string, Promise<boolean>>();
  const asked = rows.map(({ organizationId, createdBy }) => {
    const key = `${organizationId} ${createdBy}`;
    const answer = known.get(key) ?? isBacked(db, { purpose: "join", organizationId, createdBy });
    known.set(key, answer);
    return answer;
  });
  const answers = await Promise.all(asked);
  return rows.filter((_, at) => answers[at]);
}

function waiting(now: Date): SQL | undefined {
  return and(
    eq(oneTimeLinks.purpose, "join"),
    isNull(oneTimeLinks.usedAt),
    isNull(oneTimeLinks.revokedAt),
    gt(oneTimeLinks.expiresAt, now),
  );
}

import { and, eq, gt, isNull, lt, type SQL } from "drizzle-orm";
import { Refusal } from "#app/domain/refusal.ts";
import type { LinkPurpose, Role } from "#app/domain/vocabulary.ts";
import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { isBacked } from "#db/queries/identity/backing.server.ts";
import { oneTimeLinks } from "#db/schema/links.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const LIFETIME_MS: Record<LinkPurpose, number> = {
  "set-password": 30 * MINUTE_MS,
  join: 7 * DAY_MS,
  "verify-address": 7 * DAY_MS,
};
/** Ended links are kept so long, so that what was asked for can still be told. */
const KEPT_MS = 30 * DAY_MS;

export type Link = typeof oneTimeLinks.$inferSelect;

/** A link as it is passed on: the token is told here and never again. */
export interface IssuedLink {
  id: string;
  token: string;
  expiresAt: Date;
}

type Subject =
  | { purpose: "set-password"; userId: string }
  | { purpose: "verify-address"; userId: string; email: string }
  | { purpose: "join"; organizationId: string; role: Role; email: string };

/** Makes a link in the place of those in force for the same. */
export async function issueLink(
  tx: Db,
  ask: { subject: Subject; createdBy: string | null; now: Date },
): Promise<IssuedLink> {
  const { subject, now } = ask;
  await revokeLinks(tx, { where: sameAs(subject), now });
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LIFETIME_MS[subject.purpose]);
  const [row] = await tx
    .insert(oneTimeLinks)
    .values({
      ...subject,
      tokenHash: hashOf(token),
      createdBy: ask.createdBy,
      expiresAt,
      createdAt: now,
    })
    .returning({ id: oneTimeLinks.id });
  if (!row) throw new Error("No row came back");
  return { id: row.id, token, expiresAt };
}

function sameAs(subject: Subject): SQL | undefined {
  if (subject.purpose === "set-password") return passwordLinksOf(subject.userId);
  const { purpose } = subject;
  return purpose === "verify-address"
    ? and(eq(oneTimeLinks.purpose, purpose), eq(oneTimeLinks.userId, subject.userId))
    : and(
        eq(oneTimeLinks.purpose, purpose),
        eq(oneTimeLinks.organizationId, subject.organizationId),
        eq(oneTimeLinks.email, subject.email),
        eq(oneTimeLinks.role, subject.role),
      );
}

/** The links with which this person's password can be set. */
export function passwordLinksOf(userId: string): SQL | undefined {
  return and(eq(oneTimeLinks.purpose, "set-password"), eq(oneTimeLinks.userId, userId));
}

/**
 * The link of a token while it can be used, or null: unknown, used, taken back, expired, and made by somebody who
 * may not make it any more, look alike.
 */
export async function linkInForce(
  db: Db,
  { token, purpose, now }: { token: string; purpose: LinkPurpose; now: Date },
): Promise<Link | null> {
  const [link] = await db
    .select()
    .from(oneTimeLinks)
    .where(
      and(
        eq(oneTimeLinks.tokenHash, hashOf(token)),
        eq(oneTimeLinks.purpose, purpose),
        inForce(now),
      ),
    )
    .limit(1);
  return link && (await isBacked(db, link)) ? link : null;
}

function inForce(now: Date): SQL | undefined {
  return and(
    isNull(oneTimeLinks.usedAt),
    isNull(oneTimeLinks.revokedAt),
    gt(oneTimeLinks.expiresAt, now),
  );
}

/**
 * Uses a link up, in the transaction of what it is used for: of two at once one goes through.
 *
 * @throws Refusal `not-possible`, reason `link-ended`
 */
export async function consumeLink(tx: Db, { id, now }: { id: string; now: Date }): Promise<Link> {
  const [link] = await tx
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLinks.id, id), inForce(now)))
    .returning();
  if (!link) throw new Refusal("not-possible", { reason: "link-ended" });
  return link;
}

/** Takes back the links that are neither used nor taken back yet, and returns them. */
export function revokeLinks(
  tx: Db,
  { where, now }: { where: SQL | undefined; now: Date },
): Promise<Link[]> {
  return tx
    .update(oneTimeLinks)
    .set({ revokedAt: now })
    .where(and(where, isNull(oneTimeLinks.usedAt), isNull(oneTimeLinks.revokedAt)))
    .returning();
}

/** Drops what has ended a month ago. */
export async function dropOldLinks(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS);
  await db.write((tx) => tx.delete(oneTimeLinks).where(lt(oneTimeLinks.expiresAt, before)));
}

import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { and, eq, ne } from "drizzle-orm";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { sessions, users } from "#db/schema/users.ts";

/*
 * All that the product knows of lucia. The id that it stores and looks for is the hash of the secret in the
 * cookie. Its PostgreSQL adapter speaks the query builder that both engines share; reads go through one door,
 * writes through the other.
 */
const instances = new WeakMap<Database, Lucia>();

function lucia(db: Database): Lucia {
  const known = instances.get(db);
  if (known) return known;
  const made = new Lucia(adapterOf(db), { sessionExpiresIn: new TimeSpan(14, "d") });
  instances.set(db, made);
  return made;
}

function adapterOf(db: Database): Adapter {
  const reader = drizzleAdapter(db.read);
  const writing = <T>(work: (adapter: Adapter) => Promise<T>) =>
    db.write((tx) => work(drizzleAdapter(tx)));
  return {
    getSessionAndUser: (sessionId) => reader.getSessionAndUser(sessionId),
    getUserSessions: (userId) => reader.getUserSessions(userId),
    setSession: (session) => writing((adapter) => adapter.setSession(session)),
    updateSessionExpiration: (id, expiresAt) =>
      writing((adapter) => adapter.updateSessionExpiration(id, expiresAt)),
    deleteSession: (id) => writing((adapter) => adapter.deleteSession(id)),
    deleteUserSessions: (userId) => writing((adapter) => adapter.deleteUserSessions(userId)),
    deleteExpiredSessions: () => writing((adapter) => adapter.deleteExpiredSessions()),
  };
}

function drizzleAdapter(db: Db): Adapter {
  return new DrizzlePostgreSQLAdapter(db as never, sessions as never, users as never);
}

/** Starts a session. @returns the secret that the cookie carries; the database keeps its hash alone */
export async function startSession(db: Database, userId: string): Promise<string> {
  const secret = newToken();
  await lucia(db).createSession(userId, {}, { sessionId: hashOf(secret) });
  return secret;
}

/**
 * The user of a session that is in force, or null. `sessionId` is what the database keeps of it; `fresh`: its end was
 * moved, send the cookie again.
 */
export async function readSession(
  db: Database,
  secret: string,
): Promise<{ userId: string; sessionId: string; fresh: boolean } | null> {
  const { session } = await lucia(db).validateSession(hashOf(secret));
  return session ? { userId: session.userId, sessionId: session.id, fresh: session.fresh } : null;
}

export async function endSession(db: Database, secret: string): Promise<void> {
  await lucia(db).invalidateSession(hashOf(secret));
}

export async function endAllSessions(db: Database, userId: string): Promise<void> {
  await lucia(db).invalidateUserSessions(userId);
}

/** Ends every session of a person but this one. It starts none: one that has ended meanwhile stays ended. */
export async function endOtherSessions(
  db: Database,
  { userId, secret }: { userId: string; secret: string },
): Promise<void> {
  await db.write((tx) =>
    tx.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, hashOf(secret)))),
  );
}

/** Forgets the sessions that have ended by themselves. */
export async function forgetEndedSessions(db: Database): Promise<void> {
  await lucia(db).deleteExpiredSessions();
}

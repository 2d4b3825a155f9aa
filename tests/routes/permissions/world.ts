import { eq, is, Table } from "drizzle-orm";
import { inject } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import { createFileStore } from "#app/platform/files.server.ts";
import type { Database } from "#db/client.server.ts";
import { newId } from "#db/id.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import { documents } from "#db/schema/applications.ts";
import * as schema from "#db/schema/index.ts";
import { memberships, users } from "#db/schema/users.ts";
import { type District, twoDistricts } from "#tests/factories/districts.ts";
import { matched, NOW, person } from "#tests/factories/parties.ts";

/** Who knocks at every door. `other…` are of another company, provider or district. */
export const ROLES = [
  "visitor",
  "nobody",
  "founder",
  "otherFounder",
  "reviewer",
  "otherReviewer",
  "providerAdmin",
  "otherProviderAdmin",
  "staff",
  "otherStaff",
  "systemAdmin",
] as const;
export type Role = (typeof ROLES)[number];

export interface World {
  own: District;
  other: District;
  documentId: string;
  /** What plans name and nobody here speaks for. */
  universityId: string;
  /** The own founder's membership of the own company. */
  membershipId: string;
  /** Of the own company, not answered yet. */
  invitationId: string;
  /** To the own founder. */
  notificationId: string;
  /** The same, one that waits to be sent. */
  mailId: string;
  /** Somebody for the system administrator to act on. */
  personId: string;
  personMembershipId: string;
  jobId: string;
  /** Somebody's claim to the own company, not decided yet. */
  companyClaimId: string;
  /** Of the own district: a draft of a plan with every needed fact confirmed, and one of its facts. */
  planDraftId: string;
  draftFactId: string;
  actors: Record<Role, Actor | null>;
}

/** Two districts with everything that one must not see or move of the other's. */
export async function world(db: Database): Promise<World> {
  const { own, other } = await twoDistricts(db);
  for (const side of [own, other]) {
    await matched(db, { applicationId: side.applicationId, resourceId: side.fundId });
  }
  const personId = await person(db, { name: "账户" });
  const universityId = newId();
  await db.write((tx) =>
    tx.insert(schema.organizations).values({
      id: universityId,
      slug: "示例大学",
      kind: "university",
      name: "示例大学",
    }),
  );
  const personMembershipId = newId();
  await db.write((tx) =>
    tx.insert(memberships).values({
      id: personMembershipId,
      userId: personId,
      organizationId: own.providerId,
      role: "reviewer",
    }),
  );
  const nobodyId = await person(db, { name: "旁人" });
  const systemAdminId = await person(db, { name: "系统管理员" });
  await db.write((tx) =>
    tx.update(users).set({ systemAdmin: true }).where(eq(users.id, systemAdminId)),
  );
  const [document] = await db.read
    .select({ id: documents.id })
    .from(documents)
    .where(eq(documents.applicationId, own.applicationId));
  const stored = await createFileStore(inject("scratch")).put(new TextEncoder().encode("%PDF-"));
  await db.write((tx) => tx.update(documents).set({ sha256: stored.sha256 }));
  const [membership] = await db.read
    .select({ id: memberships.id })
    .from(memberships)
    .where(eq(memberships.userId, own.founder.userId));
  const invitationId = newId();
  await db.write((tx) =>
    tx.insert(schema.oneTimeLinks).values({
      id: invitationId,
      purpose: "join",
      tokenHash: invitationId,
      organizationId: own.startupId,
      role: "founder",
      email: "invited@example.com",
      expiresAt: new Date(NOW.getTime() + 86_400_000),
      createdAt: NOW,
    }),
  );
  const [job] = await db.write((tx) =>
    tx
      .insert(schema.jobs)
      .values({ kind: "rematch-all", payload: {}, state: "failed", runAfter: new Date(0) })
      .returning({ id: schema.jobs.id }),
  );
  const companyClaimId = newId();
  await db.write((tx) =>
    tx.insert(schema.companyClaims).values({
      id: companyClaimId,
      organizationId: own.startupId,
      userId: personId,
      district: "嘉定区",
    }),
  );
  const [notification] = await db.write((tx) =>
    tx
      .insert(schema.notifications)
      .values({ userId: own.founder.userId, kind: "deal-introduced", values: {}, link: "/deals" })
      .returning({ id: schema.notifications.id }),
  );
  const mailId = await mailTo(db, own.founder);
  await policies(db, ["嘉定区", "闵行区"]);
  const { planDraftId, draftFactId } = await planDraft(db, "嘉定区");
  return {
    own,
    other,
    notificationId: notification?.id ?? "",
    mailId,
    documentId: document?.id ?? "",
    membershipId: membership?.id ?? "",
    invitationId,
    universityId,
    personId,
    personMembershipId,
    jobId: job?.id ?? "",
    companyClaimId,
    planDraftId,
    draftFactId,
    actors: {
      visitor: null,
      nobody: await known(db, nobodyId),
      founder: own.founder,
      otherFounder: other.founder,
      reviewer: own.reviewer,
      otherReviewer: other.reviewer,
      providerAdmin: own.admin,
      otherProviderAdmin: other.admin,
      staff: own.staff,
      otherStaff: other.staff,
      systemAdmin: await known(db, systemAdminId),
    },
  };
}

async function mailTo(db: Database, { userId, email }: Actor): Promise<string> {
  const recipe = { name: "", acts: [{ kind: "deal-introduced", values: {}, link: "/deals" }] };
  const [mail] = await db.write((tx) =>
    tx
      .insert(schema.mails)
      .values({
        ...{ userId, address: email, locale: "zh", template: "notice", topic: "decisions", recipe },
        ...{ state: "ready", bytes: "Subject: x\r\n\r\nx", nextAt: NOW, createdAt: NOW },
      })
      .returning({ id: schema.mails.id }),
  );
  return mail?.id ?? "";
}

async function planDraft(db: Database, district: string) {
  const [planDraftId, draftFactId] = [newId(), newId()];
  const head = { title: null, number: null, issuer: null, issuedOn: null, alsoIssuedOn: [] };
  const facts = {
    title: { value: "示例规划" },
    issuer: { value: "示例区政府" },
    area: { value: district },
    period: { from: 2026, to: 2028 },
  };
  await db.write(async (tx) => {
    await tx.insert(schema.planDrafts).values({
      ...{ id: planDraftId, district, fileName: "a.txt", kind: "text", text: "示例规划" },
      head: { ...head, effectiveOn: null, period: null, area: null, draft: false },
    });
    const place = { draft: planDraftId, start: 0, end: 4, section: "", doubts: [] };
    await tx.insert(schema.draftFacts).values([
      ...Object.entries(facts).map(([kind, machine], position) => ({
        ...{ ...place, position, machine, kind: kind as "title" },
        status: "confirmed" as const,
      })),
      { ...place, id: draftFactId, position: 9, kind: "number", machine: { value: "示府发" } },
    ]);
  });
  return { planDraftId, draftFactId };
}

/** For each district and for everybody else two published sets, so that there is one to restore. */
async function policies(db: Database, districts: string[]): Promise<void> {
  const { weights, tierWeights, expiredFactor } = DEFAULT_POLICY;
  const set = { weights, tierWeights, expiredFactor };
  await db.write((tx) =>
    tx.insert(schema.policies).values(
      ["", ...districts].flatMap((district) => [
        { ...set, district, version: 1, state: "retired" as const },
        { ...set, district, version: 2, state: "published" as const },
      ]),
    ),
  );
}

async function known(db: Database, userId: string): Promise<Actor> {
  const found = await actorOf(db.read, userId);
  if (!found) throw new Error("The person was just made");
  return found.actor;
}

/** Every row of every table but sessions, as text: two alike mean that nothing was moved. */
export async function everything(db: Database): Promise<string> {
  const tables = Object.values(schema).filter((each) => is(each, Table));
  const dump: Record<string, string[]> = {};
  for (const [index, table] of tables.entries()) {
    if (table === schema.sessions) continue;
    const rows = await db.read.select().from(table);
    dump[index] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return JSON.stringify(dump);
}

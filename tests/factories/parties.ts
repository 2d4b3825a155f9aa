import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { withConfidence } from "#app/domain/matching/engine/key.ts";
import { GROUPS } from "#app/domain/matching/kept.ts";
import type { Mandate } from "#app/domain/registry/mandate.ts";
import { OPEN_MANDATE } from "#app/domain/registry/mandate.ts";
import type {
  CONSENT_KINDS,
  NeedKind,
  OrganizationKind,
  ResourceKind,
  Role,
} from "#app/domain/vocabulary.ts";
import { settleDistricts } from "#app/services/kept/districts.server.ts";
import { keepApplication } from "#app/services/kept/keep-application.server.ts";
import { keepOrganization, keepResource } from "#app/services/kept/keep-registry.server.ts";
import type { Database } from "#db/client.server.ts";
import { newId } from "#db/id.ts";
import { actorOf } from "#db/queries/actor.server.ts";
import {
  applicationSectors,
  applications,
  consents,
  documents,
  needs,
} from "#db/schema/applications.ts";
import { areas } from "#db/schema/areas.ts";
import { deals } from "#db/schema/deals.ts";
import { matches } from "#db/schema/matches.ts";
import { organizations } from "#db/schema/organizations.ts";
import { sectors } from "#db/schema/plans.ts";
import { mandates, resourceSectors, resources } from "#db/schema/resources.ts";
import { memberships, users } from "#db/schema/users.ts";

/** A Tuesday morning in Shanghai. */
export const NOW = new Date("2026-11-24T02:00:00Z");

/** What a provider must not see before both sides have agreed to meet. */
export const HIDDEN = {
  company: "上海极光测距科技有限公司",
  founder: "顾知遥",
  email: "guzhiyao@jiguang.example",
  title: "极光牌车载测距芯片",
  text: "极光测距由顾知遥创办，做车规级激光雷达芯片。",
  purpose: "给极光样机做电磁兼容测试",
  document: "极光测距-商业计划书.pdf",
};

/** The words of the world that the factories' rows speak of. */
export async function groundwork(db: Database): Promise<void> {
  await db.write(async (tx) => {
    await tx.insert(sectors).values([
      { key: "auto", zh: "汽车", en: "Automotive", parent: null, position: 0 },
      { key: "auto.chip", zh: "汽车芯片", en: "Automotive chips", parent: "auto", position: 1 },
      { key: "sensor", zh: "智能传感器", en: "Sensors", parent: null, position: 2 },
    ]);
    await tx.insert(areas).values([
      { name: "上海市", kind: "city", parent: null },
      { name: "嘉定区", kind: "district", parent: "上海市" },
      { name: "闵行区", kind: "district", parent: "上海市" },
    ]);
    await settleDistricts(tx);
  });
}

export async function person(db: Database, said: { name?: string; email?: string } = {}) {
  const id = newId();
  await db.write((tx) =>
    tx.insert(users).values({
      id,
      name: said.name ?? "某人",
      email: said.email ?? `${id}@example.com`,
      passwordHash: "unused",
      createdAt: NOW,
    }),
  );
  return id;
}

export async function organization(
  db: Database,
  said: { kind: OrganizationKind; name?: string; area?: string | null },
): Promise<string> {
  const id = newId();
  const name = said.name ?? `机构 ${id.slice(-4)}`;
  await db.write(async (tx) => {
    await tx.insert(organizations).values({
      id,
      kind: said.kind,
      name,
      area: said.area ?? "嘉定区",
      verification: "verified",
      createdAt: NOW,
      updatedAt: NOW,
    });
    await keepOrganization(tx, id, NOW);
  });
  return id;
}

/** A member of an organization, as an actor. */
export async function member(
  db: Database,
  said: { organizationId: string; role: Role; name?: string; email?: string; userId?: string },
): Promise<Actor> {
  const userId = said.userId ?? (await person(db, said));
  await db.write((tx) =>
    tx.insert(memberships).values({
      userId,
      organizationId: said.organizationId,
      role: said.role,
      createdAt: NOW,
    }),
  );
  const known = await actorOf(db.read, userId);
  if (!known) throw new Error("The person was just made");
  return known.actor;
}

/** A provider with an administrator and a reviewer. */
export async function provider(db: Database, said: { name?: string } = {}) {
  const organizationId = await organization(db, { kind: "provider", ...said });
  return {
    organizationId,
    admin: await member(db, { organizationId, role: "provider_admin", name: "周管理" }),
    reviewer: await member(db, { organizationId, role: "reviewer", name: "沈评审" }),
  };
}

/** An open resource with a mandate that accepts everything, unless said otherwise. */
export async function openResource(
  db: Database,
  said: {
    organizationId: string | null;
    kind?: ResourceKind;
    name?: string;
    places?: number | null;
    body?: Partial<Mandate>;
    serves?: NeedKind[];
    state?: "named" | "draft" | "open" | "closed";
    area?: string | null;
  },
): Promise<string> {
  const id = newId();
  const name = said.name ?? "嘉定汽车芯片孵化器";
  await db.write(async (tx) => {
    await tx.insert(resources).values({
      id,
      organizationId: said.organizationId,
      kind: said.kind ?? "incubator",
      name,
      area: said.area === undefined ? "嘉定区" : said.area,
      state: said.state ?? "open",
      serves: said.serves ?? ["space"],
      terms: ["激光雷达"],
      createdAt: NOW,
      updatedAt: NOW,
    });
    await keepResource(tx, id, NOW);
    await tx.insert(resourceSectors).values({ resourceId: id, sector: "auto.chip" });
    await tx.insert(mandates).values({
      resourceId: id,
      number: 1,
      body: { ...OPEN_MANDATE, ...said.body },
      places: said.places ?? null,
      createdAt: NOW,
    });
  });
  return id;
}

/** A startup whose application is submitted, with everything in it that must not leak. */
export async function applicant(
  db: Database,
  said: {
    company?: string;
    consents?: (typeof CONSENT_KINDS)[number][];
    sector?: string;
    submitted?: boolean;
    area?: string;
  } = {},
) {
  const company = said.company ?? HIDDEN.company;
  const organizationId = await organization(db, {
    kind: "startup",
    name: company,
    area: said.area ?? "嘉定区",
  });
  const founder = await member(db, {
    organizationId,
    role: "founder",
    name: HIDDEN.founder,
    ...(said.company ? {} : { email: HIDDEN.email }),
  });
  const applicationId = newId();
  const ofApplication = { applicationId, createdAt: NOW };
  await db.write(async (tx) => {
    await tx.insert(applications).values({
      id: applicationId,
      organizationId,
      createdBy: founder.userId,
      state: said.submitted === false ? "draft" : "submitted",
      title: HIDDEN.title,
      text: HIDDEN.text,
      stage: "angel",
      readiness: 5,
      area: said.area ?? "嘉定区",
      submittedAt: NOW,
      createdAt: NOW,
      updatedAt: NOW,
    });
    await tx.insert(needs).values({
      applicationId,
      kind: "space",
      position: 0,
      squareMetres: 300,
      purpose: HIDDEN.purpose,
    });
    await tx.insert(applicationSectors).values({
      applicationId,
      sector: said.sector ?? "auto.chip",
      score: 0.9,
      terms: [{ term: "激光雷达", start: 15, end: 19 }],
      choice: "confirmed",
    });
    await tx.insert(documents).values({
      ...ofApplication,
      name: HIDDEN.document,
      mediaType: "application/pdf",
      bytes: 1200,
      sha256: "0".repeat(64),
      uploadedBy: founder.userId,
    });
    await keepApplication(tx, applicationId, NOW);
    for (const kind of said.consents ?? ["teaser", "documents_after_introduction"]) {
      await tx
        .insert(consents)
        .values({ applicationId, kind, byUserId: founder.userId, grantedAt: NOW });
    }
  });
  return { organizationId, applicationId, founder };
}

/** A note as it was sent before notes were held against names. */
export async function sentBefore(db: Database, dealId: string, message: string): Promise<void> {
  await db.write((tx) => tx.update(deals).set({ message }).where(eq(deals.id, dealId)));
}

/** A kept match of the two, as the re-match job would have left it. */
export async function matched(
  db: Database,
  pair: { applicationId: string; resourceId: string; score?: number; eligible?: boolean },
): Promise<void> {
  const { applicationId, resourceId, score = 0.8, eligible = true } = pair;
  await db.write(async (tx) => {
    const [application] = await tx
      .select({ no: applications.no })
      .from(applications)
      .where(eq(applications.id, applicationId));
    const [resource] = await tx
      .select({ no: resources.no })
      .from(resources)
      .where(eq(resources.id, resourceId));
    if (!application || !resource) throw new Error("Both ends of a match are there");
    await tx.insert(matches).values({
      applicationNo: application.no,
      resourceNo: resource.no,
      group: eligible ? GROUPS.answers : GROUPS.near,
      key: withConfidence(score, 1),
      eligible,
      policy: 1,
    });
  });
}

import { eq } from "drizzle-orm";
import { waitsFor } from "#app/domain/deals/lifecycle.ts";
import type { Subject } from "#app/domain/identity/permissions.ts";
import type { LeverCase, LeverSubject } from "#app/domain/monitoring/levers.ts";
import type { DealState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { dealDistricts } from "../../schema/deals.ts";
import { resources } from "../../schema/resources.ts";
import { applicationSubject, applicationWhole } from "../applications/application.server.ts";
import { dealContext, presentApplicant, subjectOf } from "../deals/deal.server.ts";

/** A case that stands still, with what pulling a lever on it needs. */
export interface LeverCaseRow {
  at: LeverCase;
  permission: Extract<Subject, { kind: "case" }>;
  /** The districts that see it; none where it lies in none. */
  districts: string[];
  /** The organizations that it is about: whoever belongs to one pulls nothing. The applicant's stands first. */
  parties: string[];
  /** The applicant agreed to be shown without a name. */
  teaser: boolean;
  deal: {
    state: DealState;
    dueAt: Date | null;
    applicationId: string;
    introduced: boolean;
    startupId: string;
    providerId: string | null;
    providerInStanding: boolean;
    resource: string;
  } | null;
  /** Of whom or what it is; the applicant's is for staff of its area alone. */
  names: { applicant: string | null; applicantArea: string | null; resource: string | null };
}

export async function leverCase(
  db: Db,
  { subject, subjectId }: { subject: LeverSubject; subjectId: string },
): Promise<LeverCaseRow | null> {
  if (subject === "deal") return dealCase(db, subjectId);
  return subject === "application" ? applicationCase(db, subjectId) : resourceCase(db, subjectId);
}

async function dealCase(db: Db, dealId: string): Promise<LeverCaseRow | null> {
  const context = await dealContext(db, dealId);
  if (!context) return null;
  const { deal, startup, resource, application } = context;
  const applicantArea = application.area ?? startup.area;
  const applicant = await presentApplicant(db, deal.applicationId);
  return {
    at: { subject: "deal", awaited: waitsFor(deal.state) },
    permission: { kind: "case", areas: [applicantArea, resource.area] },
    districts: await districtsOf(db, dealId),
    parties: [startup.id, ...(resource.organizationId ? [resource.organizationId] : [])],
    teaser: context.consents.includes("teaser"),
    deal: {
      state: deal.state,
      dueAt: deal.dueAt,
      applicationId: deal.applicationId,
      introduced: deal.introducedAt !== null,
      startupId: startup.id,
      providerId: resource.organizationId,
      providerInStanding: subjectOf(context).providerInStanding,
      resource: resource.name,
    },
    names: { applicant: applicant?.company ?? null, applicantArea, resource: resource.name },
  };
}

async function applicationCase(db: Db, applicationId: string): Promise<LeverCaseRow | null> {
  const whole = await applicationWhole(db, applicationId);
  if (whole?.application.state !== "submitted") return null;
  const { area } = applicationSubject(whole);
  return {
    at: { subject: "application" },
    permission: { kind: "case", areas: [area] },
    districts: [whole.application.district],
    parties: [whole.organization.id],
    teaser: whole.consents.some(({ kind }) => kind === "teaser"),
    deal: null,
    names: { applicant: whole.organization.name, applicantArea: area, resource: null },
  };
}

async function resourceCase(db: Db, resourceId: string): Promise<LeverCaseRow | null> {
  const [resource] = await db.select().from(resources).where(eq(resources.id, resourceId));
  if (!resource) return null;
  const { organizationId, area, district, name } = resource;
  return {
    at: { subject: "resource", claimed: organizationId !== null },
    permission: { kind: "case", areas: [area] },
    districts: [district],
    parties: organizationId ? [organizationId] : [],
    teaser: false,
    deal: null,
    names: { applicant: null, applicantArea: null, resource: name },
  };
}

async function districtsOf(db: Db, dealId: string): Promise<string[]> {
  const rows = await db
    .select({ district: dealDistricts.district })
    .from(dealDistricts)
    .where(eq(dealDistricts.dealId, dealId));
  return rows.map(({ district }) => district);
}

import type { ConsentKind } from "../vocabulary.ts";
import { type Actor, belongsTo, holdsRole, organizationsWith, staffAreas } from "./actor.ts";

/** A row as the permission table sees it: whose it is and where it lies. */
export type Subject =
  | { kind: "none" }
  | { kind: "plan"; area: string }
  /** Weights of matching, of a district or, null, of all districts that have none of their own. */
  | { kind: "policy"; district: string | null }
  | { kind: "organization"; id: string; area: string | null }
  | { kind: "resource"; organizationId: string | null; area: string | null; state: string }
  | {
      kind: "claim";
      /** Who claims, and in whose name. */
      organizationId: string;
      claimantId: string;
      /** Of the resource. */
      area: string | null;
    }
  | { kind: "application"; organizationId: string; area: string | null; state: string }
  /** What stands still, by the areas that it touches. */
  | { kind: "case"; areas: readonly (string | null)[] }
  | {
      kind: "document";
      organizationId: string;
      /** Providers that were introduced and with whom the founder agreed to share documents. */
      openTo: string[];
    }
  | ({
      kind: "deal";
      startupId: string;
      providerId: string | null;
      /** The provider is verified now and not suspended (domain/registry/standing.ts). */
      providerInStanding: boolean;
      startupArea: string | null;
      resourceArea: string | null;
    } & DealStanding);

/** What decides how much of an application a deal opens. */
export interface DealStanding {
  /** It ended without an outcome: declined, withdrawn or expired. */
  fallenThrough: boolean;
  /** Both sides have agreed to meet, whatever became of it. */
  introduced: boolean;
  /** The applicant's consents in force now. */
  consents: readonly ConsentKind[];
}

/** A resource's row as the permission table sees it (its own `kind` is another word). */
export function resourceSubject(row: {
  organizationId: string | null;
  area: string | null;
  state: string;
}): Extract<Subject, { kind: "resource" }> {
  const { organizationId, area, state } = row;
  return { kind: "resource", organizationId, area, state };
}

type Rule<K extends Subject["kind"]> = (
  actor: Actor,
  subject: Extract<Subject, { kind: K }>,
) => boolean;

function founderOf(actor: Actor, organizationId: string | null): boolean {
  return organizationId !== null && organizationsWith(actor, "founder").includes(organizationId);
}

function providerOf(actor: Actor, organizationId: string | null): boolean {
  return (
    organizationId !== null &&
    organizationsWith(actor, "reviewer", "provider_admin").includes(organizationId)
  );
}

/** Whoever works for a provider sees and does nothing for it while staff have not verified it. */
function answersFor(
  actor: Actor,
  row: { providerId: string | null; providerInStanding: boolean },
): boolean {
  return row.providerInStanding && providerOf(actor, row.providerId);
}

function adminOf(actor: Actor, organizationId: string | null): boolean {
  return (
    organizationId !== null && organizationsWith(actor, "provider_admin").includes(organizationId)
  );
}

function staffOf(actor: Actor, ...areas: (string | null)[]): boolean {
  const mine = staffAreas(actor);
  return areas.some((area) => area !== null && mine.includes(area));
}

function staffAnywhere(actor: Actor): boolean {
  return holdsRole(actor, "district_staff");
}

/** Staff of the area; what lies nowhere is everybody's on the staff. */
function oversees(actor: Actor, area: string | null): boolean {
  return staffOf(actor, area) || (area === null && staffAnywhere(actor)) || actor.systemAdmin;
}

/**
 * Who may do what on which row. Every loader and action asks here; a page that must not be seen
 * answers as if it did not exist.
 */
export const PERMISSIONS = {
  "organization:view": ((actor, row) =>
    belongsTo(actor, row.id) ||
    staffOf(actor, row.area) ||
    actor.systemAdmin) as Rule<"organization">,
  "organization:edit": ((actor, row) =>
    founderOf(actor, row.id) || adminOf(actor, row.id)) as Rule<"organization">,
  /** Seeing it as staff do. */
  "organization:oversee": ((actor, row) => oversees(actor, row.area)) as Rule<"organization">,
  /** Deciding about it: verdicts, suspension, changes. */
  "organization:decide": ((actor, row) =>
    oversees(actor, row.area) && !belongsTo(actor, row.id)) as Rule<"organization">,
  /** Inviting people and ending their roles; a district body's are the system administrator's to choose. */
  "organization:people": ((actor, row) =>
    founderOf(actor, row.id) ||
    adminOf(actor, row.id) ||
    actor.systemAdmin) as Rule<"organization">,

  /** The file of a company: its own people's, and of staff of its area. Providers see what consent opens. */
  "company:view": ((actor, row) =>
    founderOf(actor, row.id) || oversees(actor, row.area)) as Rule<"organization">,
  /** Saying what stands in it. */
  "company:declare": ((actor, row) => founderOf(actor, row.id)) as Rule<"organization">,
  /** Vouching for it, noting and reminding: not of one's own company. */
  "company:vouch": ((actor, row) =>
    staffOf(actor, row.area) && !belongsTo(actor, row.id)) as Rule<"organization">,

  "resource:edit": ((actor, row) => adminOf(actor, row.organizationId)) as Rule<"resource">,
  "resource:claim": ((actor, row) =>
    row.organizationId === null && holdsRole(actor, "provider_admin")) as Rule<"resource">,
  "claim:oversee": ((actor, row) => oversees(actor, row.area)) as Rule<"claim">,
  "claim:decide": ((actor, row) =>
    oversees(actor, row.area) &&
    actor.userId !== row.claimantId &&
    !belongsTo(actor, row.organizationId)) as Rule<"claim">,
  "resource:queue": ((actor, row) => providerOf(actor, row.organizationId)) as Rule<"resource">,
  /** Inviting, and everything else that a provider begins: not with a company of one's own. */
  "application:judge": ((actor, row) =>
    !belongsTo(actor, row.organizationId)) as Rule<"application">,

  "application:view": ((actor, row) =>
    founderOf(actor, row.organizationId) ||
    (row.state !== "draft" && staffOf(actor, row.area))) as Rule<"application">,
  "application:edit": ((actor, row) => founderOf(actor, row.organizationId)) as Rule<"application">,

  /** Documents are for the company and for whom it opened them to: staff see that there are some. */
  "document:read": ((actor, row) =>
    founderOf(actor, row.organizationId) ||
    row.openTo.some((provider) => providerOf(actor, provider))) as Rule<"document">,

  "deal:view": ((actor, row) =>
    founderOf(actor, row.startupId) ||
    answersFor(actor, row) ||
    staffOf(actor, row.startupArea, row.resourceArea)) as Rule<"deal">,
  "deal:act-as-startup": ((actor, row) => founderOf(actor, row.startupId)) as Rule<"deal">,
  /** The provider's own page of a case. What it tells of the applicant is `applicantAccess`. */
  "deal:view-as-provider": ((actor, row) => answersFor(actor, row)) as Rule<"deal">,
  /** Deciding, assigning and commenting: not about a company of one's own. */
  "deal:act-as-provider": ((actor, row) =>
    answersFor(actor, row) && !belongsTo(actor, row.startupId)) as Rule<"deal">,

  /** Reporting where an indicator of a plan stands. */
  "plan:observe": ((actor, row) => staffOf(actor, row.area)) as Rule<"plan">,

  /** Reminding, introducing, asking to claim. */
  "lever:pull": ((actor, row) =>
    staffOf(actor, ...row.areas) ||
    (row.areas.every((area) => area === null) && staffAnywhere(actor))) as Rule<"case">,

  "desk:founder": ((actor) => holdsRole(actor, "founder")) as Rule<"none">,
  "desk:provider": ((actor) =>
    holdsRole(actor, "reviewer") || holdsRole(actor, "provider_admin")) as Rule<"none">,
  "desk:district": ((actor) => staffAnywhere(actor)) as Rule<"none">,
  /** The list of changes that wait: an administrator decides where two districts would have to. */
  "desk:changes": ((actor) => staffAnywhere(actor) || actor.systemAdmin) as Rule<"none">,
  /** Handing in sheets; which kinds, `importableKinds` says. */
  "desk:imports": ((actor) =>
    staffAnywhere(actor) ||
    holdsRole(actor, "provider_admin") ||
    actor.systemAdmin) as Rule<"none">,
  "desk:admin": ((actor) => actor.systemAdmin) as Rule<"none">,
  "policy:edit": ((actor) => staffAnywhere(actor) || actor.systemAdmin) as Rule<"none">,
  /** A district's weights are its own staff's; those of everybody else the administrator's. */
  "policy:set": ((actor, row) =>
    row.district === null ? actor.systemAdmin : staffOf(actor, row.district)) as Rule<"policy">,
} as const;

export type DealViewer = "startup" | "provider" | "district";

/** How much of an applicant is seen: by the side that looks, not by the person. */
export interface ApplicantAccess {
  /** The application as it is now, the version that the deal points to, sectors and needs alone, or nothing. */
  view: "present" | "version" | "teaser" | "nothing";
  documents: boolean;
  contact: boolean;
}

const NOTHING: ApplicantAccess = { view: "nothing", documents: false, contact: false };

/**
 * What one side may see of an application through a deal, whatever page, list, search, file or export asks.
 * A provider sees what is consented to now: nothing once the teaser's consent is taken back, the teaser until
 * the introduction and again once the deal has ended without an outcome, and in between the version that it was
 * shown. Staff see the applications of their own areas without documents, and of others nothing.
 */
export function applicantAccess(
  viewer: DealViewer,
  deal: DealStanding & { ownArea?: boolean },
): ApplicantAccess {
  if (viewer === "startup") return { view: "present", documents: true, contact: true };
  if (viewer === "district") {
    if (!deal.ownArea) return NOTHING;
    return { view: "present", documents: false, contact: deal.introduced };
  }
  if (!deal.consents.includes("teaser")) return NOTHING;
  if (!deal.introduced || deal.fallenThrough) return { ...NOTHING, view: "teaser" };
  return {
    view: "version",
    documents: deal.consents.includes("documents_after_introduction"),
    contact: deal.consents.includes("contact_after_introduction"),
  };
}

/** The same for a person, from the side that shows the most of those on which they stand. */
export function accessOf(actor: Actor, deal: Extract<Subject, { kind: "deal" }>): ApplicantAccess {
  if (founderOf(actor, deal.startupId)) return applicantAccess("startup", deal);
  if (staffOf(actor, deal.startupArea)) {
    return applicantAccess("district", { ...deal, ownArea: true });
  }
  return answersFor(actor, deal) ? applicantAccess("provider", deal) : NOTHING;
}

export type Permission = keyof typeof PERMISSIONS;
type SubjectOf<P extends Permission> = Parameters<(typeof PERMISSIONS)[P]>[1];

/** May this actor do that on this row? Nobody signed in may do nothing. */
export function can<P extends Permission>(
  actor: Actor | null,
  permission: P,
  subject: SubjectOf<P>,
): boolean {
  if (!actor) return false;
  const rule = PERMISSIONS[permission] as (actor: Actor, subject: Subject) => boolean;
  return rule(actor, subject);
}

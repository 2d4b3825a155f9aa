import { type Actor, belongsTo, holdsRole, organizationsWith, staffAreas } from "./actor.ts";

/** A row as the permission table sees it: whose it is and where it lies. */
export type Subject =
  | { kind: "none" }
  | { kind: "plan"; area: string }
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
  | {
      kind: "document";
      organizationId: string;
      /** Providers that were introduced and with whom the founder agreed to share documents. */
      openTo: string[];
    }
  | {
      kind: "deal";
      startupId: string;
      providerId: string | null;
      /** The provider is verified now and not suspended (domain/registry/standing.ts). */
      providerInStanding: boolean;
      startupArea: string | null;
      resourceArea: string | null;
      introduced: boolean;
    };

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

  "resource:edit": ((actor, row) => adminOf(actor, row.organizationId)) as Rule<"resource">,
  "resource:claim": ((actor, row) =>
    row.organizationId === null && holdsRole(actor, "provider_admin")) as Rule<"resource">,
  "claim:oversee": ((actor, row) => oversees(actor, row.area)) as Rule<"claim">,
  "claim:decide": ((actor, row) =>
    oversees(actor, row.area) &&
    actor.userId !== row.claimantId &&
    !belongsTo(actor, row.organizationId)) as Rule<"claim">,
  "resource:queue": ((actor, row) => providerOf(actor, row.organizationId)) as Rule<"resource">,

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
  "deal:act-as-provider": ((actor, row) => answersFor(actor, row)) as Rule<"deal">,
  /** The applicant's name, text and documents, as against the teaser. */
  "deal:see-applicant": ((actor, row) =>
    founderOf(actor, row.startupId) ||
    (row.introduced && answersFor(actor, row)) ||
    staffOf(actor, row.startupArea)) as Rule<"deal">,

  /** Reporting where an indicator of a plan stands. */
  "plan:observe": ((actor, row) => staffOf(actor, row.area)) as Rule<"plan">,

  "desk:founder": ((actor) => holdsRole(actor, "founder")) as Rule<"none">,
  "desk:provider": ((actor) =>
    holdsRole(actor, "reviewer") || holdsRole(actor, "provider_admin")) as Rule<"none">,
  "desk:district": ((actor) => staffAnywhere(actor)) as Rule<"none">,
  /** The list of changes that wait: an administrator decides where two districts would have to. */
  "desk:changes": ((actor) => staffAnywhere(actor) || actor.systemAdmin) as Rule<"none">,
  "desk:admin": ((actor) => actor.systemAdmin) as Rule<"none">,
  "policy:edit": ((actor) => staffAnywhere(actor) || actor.systemAdmin) as Rule<"none">,
} as const;

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

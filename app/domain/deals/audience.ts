import { type Actor, answeringFor, organizationsWith, staffAreas } from "../identity/actor.ts";
import type { DealSide } from "../vocabulary.ts";

/*
 * Who reads an entry of a timeline. An entry carries the ids of its parties, written once and never changed: an
 * organization (a side alone, or a district body alone) or the staff of an area ("area:嘉定区"). People come and go:
 * whoever leaves an organization reads nothing of its any more, whoever joins reads what it may.
 */

/** The ends of a deal as they are now. */
export interface DealEnds {
  startupId: string;
  providerId: string | null;
  startupArea: string | null;
  resourceArea: string | null;
}

export type TimelineSide = DealSide | "district";

/** How far a person's words go: his own side alone, both sides, or both sides and the districts. The narrowest is the default. */
export const REACHES = ["own", "sides", "all"] as const;
export type Reach = (typeof REACHES)[number];

/** Everything about a person that decides what he reads. */
export interface Viewer {
  userId: string;
  /** Organizations in which he has any role. */
  belongs: string[];
  founderOf: string[];
  /** Providers in standing for which he answers. */
  answersFor: string[];
  /** Areas for which he answers as district staff. */
  areas: string[];
  /** District bodies that he works for. */
  bodies: string[];
}

export function viewerOf(actor: Actor): Viewer {
  return {
    userId: actor.userId,
    belongs: [...new Set(actor.memberships.map(({ organizationId }) => organizationId))],
    founderOf: organizationsWith(actor, "founder"),
    answersFor: answeringFor(actor),
    areas: staffAreas(actor),
    bodies: [...new Set(organizationsWith(actor, "district_staff"))],
  };
}

export function areaParty(area: string): string {
  return `area:${area}`;
}

/** All parties of a deal: both sides, and the staff of the one or two areas in which they lie. */
export function partiesOf(ends: DealEnds): string[] {
  return [...sidesOf(ends), ...areasOf(ends).map(areaParty)];
}

function sidesOf({ startupId, providerId }: DealEnds): string[] {
  return providerId === null ? [startupId] : [startupId, providerId];
}

function areasOf({ startupArea, resourceArea }: DealEnds): string[] {
  return [...new Set([startupArea, resourceArea])].filter((area) => area !== null);
}

/** Where a person stands on a deal. */
export interface Standpoint {
  side: TimelineSide;
  /** The one organization in whose name he writes. */
  party: string;
  /** Every party id that is his. */
  parties: string[];
}

/**
 * The one side on which a person stands; null for everybody else. Whoever belongs to the company stands there and
 * nowhere else, whatever other roles he has: nobody reads what is kept from his own side. After it comes the provider.
 */
export function standpoint(viewer: Viewer, ends: DealEnds): Standpoint | null {
  const { startupId, providerId } = ends;
  if (viewer.belongs.includes(startupId)) {
    return onSide("startup", viewer.founderOf.includes(startupId) ? startupId : null);
  }
  if (providerId !== null && viewer.belongs.includes(providerId)) {
    return onSide("provider", viewer.answersFor.includes(providerId) ? providerId : null);
  }
  const areas = areasOf(ends).filter((area) => viewer.areas.includes(area));
  const [body] = viewer.bodies;
  if (areas.length === 0 || body === undefined) return null;
  return { side: "district", party: body, parties: [...areas.map(areaParty), ...viewer.bodies] };
}

function onSide(side: DealSide, party: string | null): Standpoint | null {
  return party === null ? null : { side, party, parties: [party] };
}

/** Whose an entry is and on which deal: all that decides who reads it. */
export interface Addressed {
  ends: DealEnds;
  /** Its own audience with every widening of it; of what follows an entry, those of that entry. */
  audience: readonly string[];
}

/**
 * Does this person see this entry? The one rule for page, count, badge, mail, digest, search, export and stream;
 * `isVisible` in db/queries/deals/visible-entries.server.ts is the same rule as a condition on rows.
 */
export function maySee({ ends, audience }: Addressed, viewer: Viewer): boolean {
  const stand = standpoint(viewer, ends);
  return stand?.parties.some((party) => audience.includes(party)) ?? false;
}

/** The parties that words of somebody with this standpoint go to. */
export function audienceOf(reach: Reach, { ends, party }: { ends: DealEnds; party: string }) {
  if (reach === "own") return [party];
  if (reach === "all") return withOwn(partiesOf(ends), party);
  return withOwn(sidesOf(ends), party);
}

/** A district's own staff read what it wrote, also where only their body and not their area is named. */
function withOwn(parties: string[], party: string): string[] {
  return parties.includes(party) ? parties : [...parties, party];
}

/** The sides that an audience names, for "seen by". */
export function sidesReading(
  audience: readonly string[],
  { startupId, providerId }: DealEnds,
): TimelineSide[] {
  const others = audience.filter((party) => party !== startupId && party !== providerId);
  return [
    ...(audience.includes(startupId) ? (["startup"] as const) : []),
    ...(providerId !== null && audience.includes(providerId) ? (["provider"] as const) : []),
    ...(others.length > 0 ? (["district"] as const) : []),
  ];
}

/** Does this audience read more than that one? */
export function isWider(audience: readonly string[], than: readonly string[]): boolean {
  return audience.some((party) => !than.includes(party));
}

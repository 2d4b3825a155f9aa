import type { Actor } from "../identity/actor.ts";
import { applicantAccess, type Subject } from "../identity/permissions.ts";
import { type DealEnds, type Standpoint, standpoint, type Viewer, viewerOf } from "./audience.ts";
import type { HistoryReader } from "./tell.ts";

type DealSubject = Extract<Subject, { kind: "deal" }>;

/** Who looks at a timeline: what he sees of it, and how it is told to him. */
export interface Reading {
  viewer: Viewer;
  stand: Standpoint;
  ends: DealEnds;
  reader: HistoryReader;
}

/** A person as a reader of one deal's timeline; null for whoever stands on no side of it. */
export function readingOf(actor: Actor, deal: DealSubject): Reading | null {
  const viewer = viewerOf(actor);
  const ends = endsOf(deal);
  const stand = standpoint(viewer, ends);
  if (!stand) return null;
  const { side } = stand;
  const ownArea = deal.startupArea !== null && viewer.areas.includes(deal.startupArea);
  const access = applicantAccess(side, { ...deal, ownArea });
  const words = access.view === "present" || access.view === "version" ? "all" : "none";
  const reader: HistoryReader = {
    userId: actor.userId,
    side,
    names: side === "startup" ? deal.introduced : access.contact,
    words: side === "provider" && access.view === "teaser" ? "anonymous" : words,
  };
  return { viewer, stand, ends, reader };
}

export function endsOf({
  startupId,
  providerId,
  startupArea,
  resourceArea,
}: DealSubject): DealEnds {
  return { startupId, providerId, startupArea, resourceArea };
}

import type { DraftReading } from "#app/domain/applications/draft/read-draft.ts";
import { distinguishingReasons, type Lead } from "#app/domain/matching/distinguish.ts";
import { createMatcher, type Matcher } from "#app/domain/matching/matcher.ts";
import type { ApplicationProfile, Match } from "#app/domain/matching/types.ts";
import type { SectorHit } from "#app/domain/sectors/types.ts";
import type { Db } from "#db/client.server.ts";
import { contextStamp } from "#db/queries/matching/context-stamp.server.ts";
import { resourcesStamp } from "#db/queries/matching/resources-stamp.server.ts";
import { resourceProfiles } from "./resource-profiles.server.ts";
import { contextNow } from "./world.server.ts";

/** One that fits a founder's words, with why. */
export interface TextMatch extends Pick<Match, "resourceId" | "score" | "confidence" | "parts"> {
  lead: Lead | null;
}

export interface TextMatches {
  /** Those that can answer, best first. */
  answers: TextMatch[];
  /** Those that only a plan names, best first. */
  named: TextMatch[];
}

/** The same resources answer many visitors: places and answer records may be as old as this. */
const FRESH_MS = 60_000;
/** Looked through for those that serve what the text is about. */
const LOOKED_AT = 100;

interface Matchers {
  answers: Matcher;
  named: Matcher;
}

const known = new WeakMap<Db, { stamp: string; readAt: number; matchers: Promise<Matchers> }>();

/**
 * Whom a founder's words fit, by the very rules and in the very order in which the application would be matched that
 * is made of them. Who is outside the sectors that the words speak for is left out. Nothing is kept.
 *
 * @param most of each group
 */
export async function matchText(
  db: Db,
  ask: { hits: readonly SectorHit[]; reading: DraftReading; most: number; now: Date },
): Promise<TextMatches> {
  const { answers, named } = await matchersOf(db, ask.now);
  const application = profileOf(ask);
  const best = (matcher: Matcher) =>
    matcher
      .match(application, { limit: LOOKED_AT, nearMisses: 0 })
      .matches.filter(servesSector)
      .slice(0, ask.most);
  const groups = { answers: best(answers), named: best(named) };
  const shown = [...groups.answers, ...groups.named];
  const leads = distinguishingReasons(
    shown.map(({ parts }) => parts),
    application,
  );
  const leadOf = new Map(shown.map(({ resourceId }, at) => [resourceId, leads[at] ?? null]));
  const withLead = ({ resourceId, score, confidence, parts }: Match): TextMatch => ({
    ...{ resourceId, score, confidence, parts },
    lead: leadOf.get(resourceId) ?? null,
  });
  return { answers: groups.answers.map(withLead), named: groups.named.map(withLead) };
}

async function matchersOf(db: Db, now: Date): Promise<Matchers> {
  const stamp = `${await contextStamp(db)} ${await resourcesStamp(db)}`;
  const before = known.get(db);
  const age = before ? now.getTime() - before.readAt : Number.POSITIVE_INFINITY;
  if (before?.stamp === stamp && age >= 0 && age < FRESH_MS) return before.matchers;
  const matchers = readMatchers(db, now);
  known.set(db, { stamp, readAt: now.getTime(), matchers });
  // What could not be read is read again by the next visitor.
  matchers.catch(() => known.delete(db));
  return matchers;
}

async function readMatchers(db: Db, now: Date): Promise<Matchers> {
  const context = await contextNow(db, now);
  const resources = (await resourceProfiles(db, { context })).map(({ profile }) => profile);
  const of = (operated: boolean) =>
    createMatcher(
      resources.filter((resource) => resource.operated === operated),
      context,
    );
  return { answers: of(true), named: of(false) };
}

/** The application as a draft of these words would be matched. */
function profileOf({
  hits,
  reading: { needs, stage, area, willingToMove },
}: {
  hits: readonly SectorHit[];
  reading: DraftReading;
}): ApplicationProfile {
  return {
    id: "",
    sectors: hits.map(({ key, score, terms }) => ({ key, score, terms, confirmed: false })),
    ...{ needs, stage, area, willingToMove },
    readiness: null,
    facts: {},
    terms: [...new Set(hits.flatMap(({ terms }) => terms.map(({ term }) => term)))],
  };
}

/** In a sector that it is for, or it takes every one. */
function servesSector({ parts }: Match): boolean {
  const sector = parts.find(({ name }) => name === "sector");
  return !sector?.known || sector.value > 0;
}

import { AreaStageCache } from "./area-stage.ts";
import { ACTIVITY, activityPart } from "./parts/activity.ts";
import { COMPANY, followPart } from "./parts/follow.ts";
import { OVERLAP, overlapPart } from "./parts/overlap.ts";
import type { Part } from "./parts/part.ts";
import { PROFILE, profilePart } from "./parts/profile.ts";
import { TASTE, tastePart } from "./parts/taste.ts";
import { TEXTS, textsPart } from "./parts/texts.ts";
import { TICKET, ticketPart } from "./parts/ticket.ts";
import { TRAITS, traitsPart } from "./parts/traits.ts";
import type { Question } from "./question.ts";
import type { TrackRecord } from "./track-record.ts";

/** The parts of a score, each with its features, in the order of the columns. */
export const SCORE_PARTS = [
  { part: "activity", features: ACTIVITY },
  { part: "traits", features: TRAITS },
  { part: "texts", features: TEXTS },
  { part: "overlap", features: OVERLAP },
  { part: "taste", features: TASTE },
  { part: "company", features: COMPANY },
  { part: "ticket", features: TICKET },
  { part: "profile", features: PROFILE },
] as const;

export const FEATURES: readonly string[] = SCORE_PARTS.flatMap(({ features }) => [...features]);

/** All features of all providers for one question after the other. */
export interface Features {
  /** One column a feature, one value a provider; they hold until the next question. */
  columns(question: Question): readonly Float64Array[];
}

export function createFeatures(record: TrackRecord): Features {
  const parts: Part[] = [
    activityPart(record),
    traitsPart(record, new AreaStageCache(record)),
    textsPart(record),
    overlapPart(record),
    tastePart(record),
    followPart(record),
    ticketPart(record),
    profilePart(record),
  ];
  return { columns: (question) => parts.flatMap((part) => part.columns(question)) };
}

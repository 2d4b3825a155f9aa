import type { Need } from "#app/domain/applications/need.ts";
import type { Step } from "#app/domain/applications/steps.ts";
import type { Move } from "#app/domain/deals/lifecycle.ts";
import type { Mandate } from "#app/domain/registry/mandate.ts";
import type { SectorHit } from "#app/domain/sectors/types.ts";
import type {
  ApplicationState,
  ConsentKind,
  DealSide,
  DealState,
  DeclineReason,
  Fact,
  NeedKind,
  OrganizationKind,
  OutcomeKind,
  ResourceKind,
  Role,
  SECTOR_CHOICES,
  Stage,
  VerificationState,
} from "#app/domain/vocabulary.ts";

/* A made-up city in memory, before it is written. Moments are UTC milliseconds, money is fen. */

export interface Person {
  id: string;
  name: string;
  email: string;
  at: number;
  systemAdmin: boolean;
}

export interface Body {
  id: string;
  kind: OrganizationKind;
  name: string;
  area: string | null;
  description: string;
  creditCode: string | null;
  at: number;
  people: { person: Person; role: Role }[];
  /** What was asked for and decided about it, in order; the last one holds. */
  verdicts: {
    state: Exclude<VerificationState, "unverified">;
    at: number;
    by: Person;
    note: string;
  }[];
}

export interface Provided {
  id: string;
  operator: Body;
  kind: ResourceKind;
  name: string;
  summary: string;
  area: string;
  state: "draft" | "open" | "closed";
  sectors: string[];
  serves: NeedKind[];
  terms: string[];
  details: Record<string, string | number | boolean | string[] | null>;
  mandate: Mandate;
  /** Whether the number of places is limited; how many there are follows from the deals. */
  limited: boolean;
  responseDays: number | null;
  /** How much it is sought, as a weight. */
  popularity: number;
  at: number;
  /** Versions of the mandate before the one in force. */
  earlierMandates: number;
}

export interface Applied {
  id: string;
  company: Body;
  founder: Person;
  state: ApplicationState;
  title: string;
  text: string;
  stage: Stage | null;
  readiness: number | null;
  area: string | null;
  willingToMove: boolean | null;
  teamSize: number;
  foundedOn: string;
  facts: Partial<Record<Fact, boolean>>;
  needs: Need[];
  sectors: (SectorHit & { choice: (typeof SECTOR_CHOICES)[number] })[];
  consents: ConsentKind[];
  /** What was saved and when, in order. */
  edits: { step: Step; at: number }[];
  startedAt: number;
  submittedAt: number | null;
  withdrawnAt: number | null;
}

/** A step of a deal's life; the first opens it and has no move. */
export interface Turn {
  at: number;
  move: Move | null;
  from: DealState | null;
  to: DealState;
  /** When the answer had been due before this step. */
  due: number | null;
  /** Null for the system. */
  by: Person | null;
  reason: DeclineReason | null;
  note: string | null;
  /** The version of the offer that it is about. */
  offer: number | null;
  outcome: {
    kind: OutcomeKind;
    amountFen: number | null;
    happenedOn: string;
    note: string;
  } | null;
}

export interface Life {
  id: string;
  applied: Applied;
  provided: Provided;
  startedBy: DealSide;
  message: string;
  score: number;
  turns: Turn[];
  state: DealState;
  dueAt: number | null;
  introducedAt: number | null;
  assigned: { to: Person; by: Person; at: number } | null;
  /** Comments of the provider's people on it. */
  comments: number;
}

import type { Move } from "#app/domain/deals/lifecycle.ts";
import type { Mandate } from "#app/domain/registry/mandate.ts";
import type {
  DeclineReason,
  Fact,
  Instrument,
  NeedKind,
  OutcomeKind,
  ResourceKind,
  Role,
  Stage,
} from "#app/domain/vocabulary.ts";

export interface Person {
  name: string;
  email: string;
}

export interface StoryNeed {
  kind: NeedKind;
  /** 万元 */
  wan?: number;
  instrument?: string;
  squareMetres?: number;
  purpose?: string;
}

/** A fictional startup: who it is, what it asks for, and since when. */
export interface StartupStory {
  company: { name: string; area: string; foundedOn: string; teamSize: number };
  founder: Person;
  title: string;
  /** The anonymous sentence, where the founder wrote one. */
  pitch?: string;
  text: string;
  stage: Stage;
  readiness: number | null;
  willingToMove: boolean | null;
  facts: Fact[];
  needs: StoryNeed[];
  submittedDaysAgo: number;
}

export interface ResourceStory {
  /** Short name by which deals refer to it. */
  key: string;
  kind: ResourceKind;
  name: string;
  summary: string;
  area: string;
  sectors: string[];
  /** Where it serves more than its kind usually does. */
  serves?: NeedKind[];
  details: Record<string, string | number | boolean | string[] | null>;
  mandate: Partial<Mandate>;
  places: number | null;
  /** Money on hand, in 万元. */
  fundsWan?: number;
  responseDays: number;
}

/** A fictional provider with its people and what it offers. */
export interface ProviderStory {
  organization: { name: string; area: string; description: string };
  people: (Person & { role: Extract<Role, "reviewer" | "provider_admin"> })[];
  resources: ResourceStory[];
}

export interface DealStep {
  move: Move;
  daysAgo: number;
  reason?: DeclineReason;
  note?: string;
  /** Of an offer: money in 万元 and prices in 元; what a counter-offer does not name is kept, null strikes it. */
  terms?: StoryTerms;
  conditions?: string[];
  outcome?: { kind: OutcomeKind; wan: number | null; note: string };
}

export interface StoryTerms {
  amountWan?: number;
  instrument?: Instrument;
  valuationWan?: number;
  tranches?: { wan: number; when: string }[];
  area?: number;
  rentYuan?: number;
  freeMonths?: number | null;
  termMonths?: number;
  hours?: number;
  priceYuan?: number;
}

/** What two of them made of their match. */
export interface DealStory {
  startup: string;
  resource: string;
  startedBy: "startup" | "provider";
  message: string;
  daysAgo: number;
  steps: DealStep[];
}

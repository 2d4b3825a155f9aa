import type { TermHit } from "../sectors/types.ts";
import type { Fact, NeedKind, Stage } from "../vocabulary.ts";
import type { Need } from "./need.ts";

/** A need without its free text, which could say who asks. */
export type TeaserNeed = Omit<Need, "purpose">;

/** What a provider may know before both sides have agreed to meet: no name, no text, no document. */
export interface ShownTeaser {
  stage: Stage | null;
  /** Technology readiness level, 1…9. */
  readiness: number | null;
  area: string | null;
  willingToMove: boolean | null;
  /** Keys, the strongest first. */
  sectors: string[];
  needs: TeaserNeed[];
}

/** Who applies and with what, as it is opened by an introduction. */
export interface ShownBody {
  company: string;
  website: string | null;
  title: string;
  text: string;
  teamSize: number | null;
  /** ISO month. */
  foundedOn: string | null;
  facts: Partial<Record<Fact, boolean>>;
  /** With the words of title and text that name them. */
  sectors: { key: string; score: number; terms: TermHit[]; confirmed: boolean }[];
  purposes: { kind: NeedKind; purpose: string }[];
}

/** A document as it was when it was shown. */
export interface ShownDocument {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

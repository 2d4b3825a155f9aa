import type { Blocker } from "#app/domain/matching/types.ts";
import type { Mandate } from "#app/domain/registry/mandate.ts";
import type { PolicyValues } from "./policy-versions.server.ts";
import type { PolicyPreview } from "./preview-policy.server.ts";
import type { PolicyProposal } from "./propose-weights.server.ts";

export interface MandatePreview {
  /** Submitted applications. */
  total: number;
  /** Of these, how many the mandate would accept, and how many the one in force does. */
  eligible: number;
  now: number;
  /** What keeps the others out, the most frequent first. */
  blockers: { code: Blocker["code"]; count: number }[];
}

/** What is asked of the matcher: plain data, so that it can be asked in another thread. `at` is UTC ms. */
export type Question =
  | { ask: "rematch-all"; at: number }
  | { ask: "rematch-application"; applicationId: string; at: number }
  | { ask: "rematch-resource"; resourceId: string; at: number }
  | { ask: "preview-mandate"; resourceId: string; body: Mandate; at: number }
  | {
      ask: "preview-policy";
      district: string | null;
      values: PolicyValues;
      areas: string[];
      at: number;
    }
  | { ask: "propose-weights"; district: string | null; areas: string[]; at: number };

interface Answers {
  "rematch-all": null;
  "rematch-application": null;
  "rematch-resource": null;
  "preview-mandate": MandatePreview;
  "preview-policy": PolicyPreview;
  "propose-weights": PolicyProposal;
}

export type AnswerTo<Q extends Question> = Answers[Q["ask"]];

export type Progress = (done: number, total: number) => Promise<void> | void;

/** Whoever answers: in this thread, in another, or in another process. */
export interface Matching {
  ask<Q extends Question>(question: Q, progress?: Progress): Promise<AnswerTo<Q>>;
  close(): Promise<void>;
}

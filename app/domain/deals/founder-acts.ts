import { STEPS, type Step } from "../applications/steps.ts";
import type { ApplicationState, DealState, VerificationState } from "../vocabulary.ts";

/** One thing that a founder should do now. */
export type FounderAct =
  | { kind: "answer"; dealId: string; resource: string; state: DealState; dueAt: Date | null }
  | { kind: "continue"; applicationId: string; title: string; step: Step }
  | { kind: "choose"; applicationId: string; title: string; matches: number }
  | { kind: "widen"; applicationId: string; title: string }
  | { kind: "start" }
  | { kind: "verify"; organizationId: string; name: string };

export interface FounderStanding {
  /** Deals that wait for the startup, the most urgent first. */
  waiting: { id: string; resourceName: string; state: DealState; dueAt: Date | null }[];
  /** The last touched first. */
  applications: {
    id: string;
    state: ApplicationState;
    title: string;
    stepsDone: string[];
    matchedAt: Date | null;
    matches: number;
    deals: number;
  }[];
  companies: { id: string; name: string; verification: VerificationState }[];
}

/** What to do now, what somebody waits for first. Empty when there is nothing but to wait oneself. */
export function founderActs({ waiting, applications, companies }: FounderStanding): FounderAct[] {
  const acts: FounderAct[] = waiting.map(({ id, resourceName, state, dueAt }) => ({
    kind: "answer",
    dealId: id,
    resource: resourceName,
    state,
    dueAt,
  }));
  for (const { id, state, title, stepsDone, matchedAt, matches, deals } of applications) {
    if (state === "draft") {
      const step = STEPS.find((each) => !stepsDone.includes(each)) ?? "review";
      acts.push({ kind: "continue", applicationId: id, title, step });
    } else if (state === "submitted" && matchedAt !== null && deals === 0) {
      acts.push(
        matches > 0
          ? { kind: "choose", applicationId: id, title, matches }
          : { kind: "widen", applicationId: id, title },
      );
    }
  }
  if (applications.every(({ state }) => state === "withdrawn")) acts.push({ kind: "start" });
  for (const { id, name, verification } of companies) {
    if (verification === "unverified" || verification === "rejected") {
      acts.push({ kind: "verify", organizationId: id, name });
    }
  }
  return acts;
}

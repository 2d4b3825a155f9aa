/** What the forms of the panel of outcomes ask. */
export const OUTCOME_ACTS = ["outcome-propose", "outcome-confirm", "outcome-dispute"] as const;
export type OutcomeAct = (typeof OUTCOME_ACTS)[number];

export function isOutcomeAct(intent: unknown): intent is OutcomeAct {
  return OUTCOME_ACTS.some((known) => known === intent);
}

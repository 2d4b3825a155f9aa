import type { Actor } from "#app/domain/identity/actor.ts";
import { can, type Subject } from "#app/domain/identity/permissions.ts";
import { Refusal } from "#app/domain/refusal.ts";

/**
 * Somebody of the provider is about to decide on a deal, assign it or write about it.
 *
 * @throws Refusal `not-found` for everybody else; `not-possible` with reason `own-company` for somebody who has a
 *   role in the applicant's company
 */
export function checkJudge(actor: Actor, deal: Extract<Subject, { kind: "deal" }>): void {
  if (!can(actor, "deal:view-as-provider", deal)) throw new Refusal("not-found");
  if (!can(actor, "deal:act-as-provider", deal)) {
    throw new Refusal("not-possible", { reason: "own-company" });
  }
}

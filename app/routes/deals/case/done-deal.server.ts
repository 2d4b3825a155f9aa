import { can } from "#app/domain/identity/permissions.ts";
import type { DealState } from "#app/domain/vocabulary.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { dealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { waitingAct } from "#db/queries/deals/waiting-acts.server.ts";

/** The case that was decided just before this page, so that its decision can be taken back from here. */
export interface DoneDeal {
  id: string;
  state: DealState;
  /** The act that waits; null where it has taken effect. */
  act: string | null;
  undoable: boolean;
}

/** Parameter of the address that names it. */
export const AFTER = "after";

export async function doneDeal(
  { db, actor, now }: SignedInVisit,
  url: URL,
): Promise<DoneDeal | null> {
  const id = url.searchParams.get(AFTER);
  if (!id) return null;
  const context = await dealContext(db.read, id);
  if (!context || !can(actor, "deal:act-as-provider", subjectOf(context))) return null;
  const { providerState: state } = context.deal;
  const act = await waitingAct(db.read, { dealId: id, party: context.resource.organizationId });
  const undoable = act?.actorId === actor.userId && now.getTime() < act.effectiveAt.getTime();
  return { id, state, act: act?.id ?? null, undoable };
}

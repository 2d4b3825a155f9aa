import { canUndo } from "#app/domain/deals/undo.ts";
import { can } from "#app/domain/identity/permissions.ts";
import type { DealState } from "#app/domain/vocabulary.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { dealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { lastAct } from "#db/queries/deals/history.server.ts";

/** The case that was decided just before this page, so that its decision can be taken back from here. */
export interface DoneDeal {
  id: string;
  state: DealState;
  version: number;
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
  const last = await lastAct(db.read, id);
  const { state, version } = context.deal;
  return { id, state, version, undoable: canUndo(last, { userId: actor.userId, now }) };
}

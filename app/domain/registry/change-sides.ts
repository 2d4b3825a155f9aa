import { type Actor, belongsTo } from "../identity/actor.ts";
import { can } from "../identity/permissions.ts";
import type { ChangeSide } from "../vocabulary.ts";
import type { WaitingChange } from "./changes.ts";

interface Party {
  id: string;
  area: string | null;
}

/** A change with the parties to it: whose it is, and who holds the credit code that it asks for. */
export interface ChangeOf {
  change: WaitingChange;
  organization: Party;
  holder: Party | null;
}

export type ChangeStandpoint =
  /** It is none of this person's business. */
  | { may: "nothing" }
  /** He sees it, and belongs to one of the parties. */
  | { may: "see" }
  /** He refuses it, and agrees to it for these sides; for none where another district decides too. */
  | { may: "decide"; sides: ChangeSide[] };

/** What one person may do about a change that waits for staff. */
export function standpointOn(
  actor: Actor,
  { change, organization, holder }: ChangeOf,
): ChangeStandpoint {
  const present = oversees(actor, organization);
  const moved =
    change.field === "area" &&
    change.after !== null &&
    oversees(actor, { id: organization.id, area: change.after });
  const held = holder !== null && oversees(actor, holder);
  if (!present && !moved && !held) return { may: "nothing" };
  if (belongsTo(actor, organization.id) || (holder !== null && belongsTo(actor, holder.id))) {
    return { may: "see" };
  }
  // A disputed code is taken from one and given to the other: both are for this person to decide about, or neither.
  const speaks = present && (holder === null || held);
  return {
    may: "decide",
    sides: [...(speaks ? (["present"] as const) : []), ...(moved ? (["new"] as const) : [])],
  };
}

function oversees(actor: Actor, { id, area }: Party): boolean {
  return can(actor, "organization:oversee", { kind: "organization", id, area });
}

import { CHANGE_SIDES, type ChangeSide, VOUCHED_FIELDS, type VouchedField } from "../vocabulary.ts";

/** What staff vouch for when they verify an organization. */
export interface VouchedFacts {
  name: string;
  creditCode: string | null;
  area: string | null;
  website: string | null;
}

/** A fact that waits beside the one in force. */
export interface WaitingChange {
  field: VouchedField;
  after: string | null;
}

/** What saving does to each fact: it is set now, waits for staff, or no longer waits. */
export interface Edit {
  set: VouchedFacts;
  ask: WaitingChange[];
  /** Fields whose waiting change is void. */
  drop: VouchedField[];
}

/**
 * What was typed, told apart: a verified organization's facts stay in force until staff decide, and nobody takes a
 * credit code that another organization holds.
 *
 * @param codeHeld whether another organization holds the code that was typed
 */
export function editOf(
  typed: VouchedFacts,
  {
    inForce,
    waiting,
    verified,
    codeHeld,
  }: {
    inForce: VouchedFacts;
    waiting: readonly WaitingChange[];
    verified: boolean;
    codeHeld: boolean;
  },
): Edit {
  const edit: Edit = { set: { ...typed }, ask: [], drop: [] };
  for (const field of VOUCHED_FIELDS) {
    const known = waiting.find((change) => change.field === field);
    const waits =
      typed[field] !== inForce[field] && (verified || (field === "creditCode" && codeHeld));
    if (waits) {
      keepInForce(edit.set, { field, inForce });
      if (known?.after === typed[field]) continue;
      edit.ask.push({ field, after: typed[field] });
    }
    if (known) edit.drop.push(field);
  }
  return edit;
}

function keepInForce(
  set: VouchedFacts,
  { field, inForce }: { field: VouchedField; inForce: VouchedFacts },
): void {
  if (field === "name") set.name = inForce.name;
  else set[field] = inForce[field];
}

/** Whose staff must agree: those of where it is, and for a move those of where it goes. */
export function sidesNeeded({ field, after }: WaitingChange): ChangeSide[] {
  return field === "area" && after !== null ? [...CHANGE_SIDES] : ["present"];
}

/** Does this agreement settle the change, together with one given before? */
export function settles(
  change: WaitingChange & { agreedSide: ChangeSide | null },
  sides: readonly ChangeSide[],
): boolean {
  return sidesNeeded(change).every((side) => side === change.agreedSide || sides.includes(side));
}

/** What speaks against ending deals by the clock without asking a person. */
export type ExpiryDoubt = "many" | "clock-ahead" | "long-away";

const MANY = 50;
const SHARE = 0.05;
/** Of three or fewer no share says anything: a small district would be asked every day. */
const FEW = 3;
const AHEAD_MS = 5 * 60_000;
const AWAY_MS = 7 * 86_400_000;

/**
 * Ending a deal cannot be taken back, so a clock that is wrong must not do it, nor a run of an unusual size.
 *
 * @param expiring how many deals this run would end, of how many that are `open`
 * @param aheadMs how far the wall clock ran ahead of the monotonic one since this process looked last; null at its first look
 * @param awayMs since any process looked last; null where none ever did
 * @returns the first doubt, or null
 */
export function expiryDoubt({
  expiring,
  open,
  aheadMs,
  awayMs,
}: {
  expiring: number;
  open: number;
  aheadMs: number | null;
  awayMs: number | null;
}): ExpiryDoubt | null {
  if (aheadMs !== null && aheadMs > AHEAD_MS) return "clock-ahead";
  if (aheadMs === null && awayMs !== null && awayMs > AWAY_MS) return "long-away";
  return isMany(expiring, open) ? "many" : null;
}

function isMany(expiring: number, open: number): boolean {
  return expiring > MANY || (expiring > FEW && expiring > SHARE * open);
}

/** Does a person's yes to one number cover another, found when the work then begins? */
export function covers(approved: number, expiring: number): boolean {
  return expiring <= approved + MANY;
}

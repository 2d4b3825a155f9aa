import type { CueKind } from "./lexicon.ts";
import type { Place, Reading, Sign } from "./reading.ts";

/** What may stand between the trades of one list. */
const LISTING = /^[、/和及与或]*$/;
/** What may stand between a trade and what is made for it: "catering 运营 system". */
const BETWEEN = /^[^、/和及与或的,:。!?;\s]{0,4}$/;
/** What opens a contrast that its end names. */
const OPENERS = /[与跟和像]|(?<![共合协不相如])同(?![时步类样行])/;
/** Parts in which a list names what is done, not for whom. */
const OFFER: readonly CueKind[] = ["focus", "head"];

/** "in A, B and other industries": the list before the cue names customers, not the business. */
export function turnList({ state, readings, index }: Place): void {
  if (OFFER.includes(state.role as CueKind) && state.taken === state.clause) return;
  for (const reading of readings.slice(state.listFrom, index)) {
    if (reading.role !== "negate" && reading.role !== "background") reading.role = "apply";
  }
}

/** "the A, B and C industries": what stands right before the cue, back to the list's beginning. */
export function markTrades({ readings, signs, index, text }: Place): void {
  for (let at = index; at > 0; at--) {
    const before = signs[at - 1] as Sign;
    const after = signs[at] as Sign;
    const gap = text.slice(before.end, after.start);
    if (!(at === index ? BETWEEN : LISTING).test(gap)) return;
    (readings[at - 1] as Reading).trade = true;
  }
}

export function markMade({ readings, signs, index }: Place): void {
  const before = readings[index - 1];
  if (before && signs[index - 1]?.end === signs[index]?.start) before.made = true;
}

/** "differs from A", where the difference is named after A: "与 A 不同", "像 A 一样". */
export function closeContrast({ state, readings, signs, index, text }: Place): void {
  if (state.before !== null && state.role === "negate") {
    Object.assign(state, { role: state.before, carries: false, before: null });
    return;
  }
  const clause = text.slice(state.from, signs[index]?.start);
  const opener = clause.search(OPENERS);
  if (opener < 0) return;
  for (let at = index - 1; at >= 0 && (signs[at]?.start ?? 0) >= state.from + opener; at--) {
    (readings[at] as Reading).role = "negate";
  }
}

import type { Mood } from "./outline.ts";
import type { Quantity } from "./quantities.ts";
import type { Span } from "./reading-text.ts";
import type { Period } from "./years.ts";

export interface GoalContext {
  period: Period | null;
  /** Year of issue, where the plan says no period. */
  issued: number | null;
}

const PAST_SAID =
  /截至|截止|目前|现有|已(?:经)?(?:有|建|达|形成|累计|集聚|培育|获|成为|完成|引进|拥有|认定|落户|实现|汇聚|吸引|举办|突破|超|入驻)|近年来|过去|以来|去年|上年|完成了|荣获|获评|先后|增长了|同比|位居|居全[市省国]|“?十[二三]五”?(?:期间|时期|末|期末)/;
const WANTED = /到20\d\d|力争|争取|确保|未来|今后|将(?:达|建|新|形)|目标/;

/** Does a clause report what was reached, where others around it say what is wanted? */
export function isPast(
  said: string,
  {
    clause,
    quantity,
    year,
    mood,
    context,
  }: { clause: Span; quantity: Quantity; year: number | null; mood: Mood; context: GoalContext },
): boolean {
  const upTo = said.slice(0, clause.end);
  const from = context.period?.from ?? context.issued;
  if (year !== null && from !== null && year < from) return true;
  if (mood === "past")
    return !(year !== null && from !== null && year >= from && WANTED.test(upTo));
  const near = said.slice(Math.max(0, quantity.start - 40), clause.end);
  if (PAST_SAID.test(near) && !WANTED.test(upTo)) return true;
  return false;
}

import type { Mandate } from "../registry/mandate.ts";
import { STAGES } from "../vocabulary.ts";
import { type Change, moneyNeeds } from "./changes.ts";
import type { MatchContext } from "./context.ts";
import { isWithinReach } from "./offers.ts";
import { unstatedFacts } from "./score.ts";
import type { ApplicationProfile, ResourceProfile } from "./types.ts";

/** An amount that is asked for where only one end of a ticket, or none, is stated. */
const TWICE = 2;

/**
 * What a founder could do about a pair, least effort first: say what is unsaid, adjust what is asked
 * for, grow. Never a thing of the past, such as when or where the company was founded, and never something
 * that nobody needs just because it is there.
 */
export function improvements(
  application: ApplicationProfile,
  resource: ResourceProfile,
  context: MatchContext,
): Change[] {
  return [
    ...unstatedFacts(application, resource).map((fact): Change => ({ code: "fill_fact", fact })),
    ...openFields(application, resource),
    ...amounts(application, resource.mandate),
    ...moving(application, resource, context),
    ...growing(application, resource.mandate),
  ];
}

function openFields(
  application: ApplicationProfile,
  { mandate, areaPath }: ResourceProfile,
): Change[] {
  const changes: Change[] = [];
  const [stage] = mandate.stages;
  if (application.stage === null && stage) changes.push({ code: "fill_stage", to: stage });
  const level = mandate.readinessMin ?? mandate.readinessMax;
  if (application.readiness === null && level !== null) {
    changes.push({ code: "fill_readiness", to: level });
  }
  const [area] = areaPath;
  if (application.area === null && area) changes.push({ code: "fill_area", to: area });
  return changes;
}

function amounts(application: ApplicationProfile, mandate: Mandate): Change[] {
  return moneyNeeds(application).flatMap(({ kind, amountFen }): Change[] => {
    const to = comfortable(amountFen, mandate);
    if (to === null || to === amountFen) return [];
    if (amountFen !== null && !isWithinReach(amountFen, to)) return [];
    return amountFen === null
      ? [{ code: "fill_amount", need: kind, to }]
      : [{ code: "set_amount", need: kind, from: amountFen, to }];
  });
}

/** The nearest amount well inside the ticket, in fen; null where the ticket has no limits. */
function comfortable(
  amount: number | null,
  { ticketMinFen: min, ticketMaxFen: max }: Mandate,
): number | null {
  if (min === null && max === null) return null;
  const middle = min !== null && max !== null ? Math.round(Math.sqrt(min * max)) : null;
  const low = min === null ? 0 : Math.min(min * TWICE, middle ?? min * TWICE);
  const high = max === null ? low : Math.max(Math.floor(max / TWICE), middle ?? 0);
  if (amount === null) return max === null ? low : high;
  if (amount < low) return low;
  return max !== null && amount > high ? high : amount;
}

function moving(
  { area, willingToMove }: ApplicationProfile,
  { areaPath }: ResourceProfile,
  context: MatchContext,
): Change[] {
  const [place] = areaPath;
  if (willingToMove || area === null || !place) return [];
  return context.areaPath(area).includes(place) ? [] : [{ code: "agree_to_move" }];
}

function growing({ stage, readiness }: ApplicationProfile, mandate: Mandate): Change[] {
  const changes: Change[] = [];
  if (readiness !== null && mandate.readinessMin !== null && readiness < mandate.readinessMin) {
    changes.push({ code: "reach_readiness", from: readiness, to: mandate.readinessMin });
  }
  if (stage !== null && !mandate.stages.includes(stage)) {
    const after = STAGES.indexOf(stage);
    const to = STAGES.find((next, index) => index > after && mandate.stages.includes(next));
    if (to) changes.push({ code: "reach_stage", from: stage, to });
  }
  return changes;
}

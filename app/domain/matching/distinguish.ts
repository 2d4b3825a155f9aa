import { clauseOf, type PlanClause, type Reason, reasonsOf } from "./explain.ts";
import type { ApplicationProfile, PartName, ScorePart } from "./types.ts";

/** Why a row of a list stands where it does, in one line. */
export interface Lead {
  reason: Reason;
  /** What the sector's points rest on; null where it has none. */
  clause: PlanClause | null;
}

/** The cases that speak for a match; the others tell what is missing or that nothing is asked. */
const SPEAKS_FOR: Record<PartName, readonly string[]> = {
  sector: ["same", "narrower", "wider", "sibling"],
  needs: ["all", "some"],
  stage: ["inside"],
  amount: ["inside"],
  readiness: ["inside"],
  area: ["same", "inside", "near"],
  evidence: ["shared", "hidden"],
  capacity: ["free", "record"],
};

const MOST_SHARE = 0.5;

/** What, beside part and case, makes one statement another: what it says of the rows, not how much of it. */
const SAYS: Partial<Record<PartName, string>> = {
  sector: "target",
  needs: "served",
  area: "resourceArea",
  evidence: "terms",
};

/**
 * For each row of a page the reason that sets it apart from the other rows: of what speaks for it, the statement with
 * the most points × log(rows ÷ rows of which the same can be said), as words are weighted in a search. What can be said
 * of more than half of the page sets nothing apart; where there is nothing else, the one with the most points. Null where nothing speaks for a row.
 */
export function distinguishingReasons(
  rows: readonly (readonly ScorePart[])[],
  application: Pick<ApplicationProfile, "sectors">,
): (Lead | null)[] {
  const spoken = rows.map((parts) => reasonsOf(parts, application).filter(speaks));
  const counts = new Map<string, number>();
  for (const reasons of spoken) {
    for (const reason of reasons) {
      const said = statementOf(reason);
      counts.set(said, (counts.get(said) ?? 0) + 1);
    }
  }
  function weightOf(reason: Reason): number {
    const share = (counts.get(statementOf(reason)) ?? 0) / rows.length;
    return share > MOST_SHARE ? 0 : reason.points * Math.log(1 / share);
  }
  return spoken.map((reasons, row) => {
    const [first] = reasons;
    if (!first) return null;
    const reason = reasons.reduce((best, next) => (weightOf(next) > weightOf(best) ? next : best));
    return { reason, clause: clauseBehind(rows[row] ?? []) };
  });
}

function speaks({ part, fit, known, points }: Reason): boolean {
  return known && points > 0 && SPEAKS_FOR[part].includes(fit);
}

function statementOf({ part, fit, values }: Reason): string {
  return `${part} ${fit} ${String(values[SAYS[part] ?? ""] ?? "")}`;
}

function clauseBehind(parts: readonly ScorePart[]): PlanClause | null {
  const sector = parts.find(({ name }) => name === "sector");
  return sector?.known && sector.value > 0 ? clauseOf(parts) : null;
}

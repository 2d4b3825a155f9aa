import { eq } from "drizzle-orm";
import type { OutcomeState } from "#app/domain/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { dealDistricts, outcomes } from "#db/schema/deals.ts";
import { count, type Delta } from "./tallies.server.ts";

/** An outcome was said, confirmed or disputed: each district that sees the deal counts it under what it is now. */
export async function countOutcome(
  tx: Db,
  { dealId, from, to }: { dealId: string; from: OutcomeState | null; to: OutcomeState },
  at: Date,
): Promise<void> {
  const rows = await tx
    .select({ district: dealDistricts.district })
    .from(dealDistricts)
    .where(eq(dealDistricts.dealId, dealId));
  await count(
    tx,
    rows.flatMap(({ district }) => [
      ...(from ? [outcome(district, from, -1)] : []),
      outcome(district, to, 1),
    ]),
    at,
  );
}

/** Where a deal's outcomes are counted no more, and where from now on. */
export async function outcomesMoved(
  tx: Db,
  dealId: string,
  { before, after }: { before: readonly string[]; after: readonly string[] },
): Promise<Delta[]> {
  const left = before.filter((district) => !after.includes(district));
  const joined = after.filter((district) => !before.includes(district));
  if (left.length === 0 && joined.length === 0) return [];
  const said = await tx
    .select({ state: outcomes.state })
    .from(outcomes)
    .where(eq(outcomes.dealId, dealId));
  return said.flatMap(({ state }) => [
    ...left.map((district) => outcome(district, state, -1)),
    ...joined.map((district) => outcome(district, state, 1)),
  ]);
}

function outcome(district: string, key: OutcomeState, n: 1 | -1): Delta {
  return { measure: "outcomes", district, key, day: "", n };
}

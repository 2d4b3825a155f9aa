import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { waitsFor } from "#app/domain/deals/lifecycle.ts";
import { stateAfter } from "#app/domain/deals/waiting-act.ts";
import { stepIndex } from "#app/domain/monitoring/funnel.ts";
import { dayOf } from "#app/domain/time.ts";
import type { DealState } from "#app/domain/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { waitingAct } from "#db/queries/deals/waiting-acts.server.ts";
import { dealDistrictRows } from "#db/queries/kept/rows.server.ts";
import { applications, consents } from "#db/schema/applications.ts";
import { dealDistricts, deals, NEVER } from "#db/schema/deals.ts";
import { resources } from "#db/schema/resources.ts";
import { outcomesMoved } from "./count-outcomes.server.ts";
import { count, type Delta } from "./tallies.server.ts";

/**
 * Brings what is kept of a deal (sort keys, the districts that see it, the figures) in step with its row, in the
 * transaction of the act that changed it or its ends.
 */
export async function keepDeal(tx: Db, dealId: string, at: Date): Promise<void> {
  const [row] = await tx
    .select({
      state: deals.state,
      dueAt: deals.dueAt,
      furthest: deals.furthest,
      startupId: applications.organizationId,
      providerId: resources.organizationId,
      resourceKey: resources.sortKey,
    })
    .from(deals)
    .innerJoin(applications, eq(applications.id, deals.applicationId))
    .innerJoin(resources, eq(resources.id, deals.resourceId))
    .where(eq(deals.id, dealId));
  if (!row) return;
  const { state, dueAt, furthest, startupId, providerId, resourceKey } = row;
  const waiting = await waitingAct(tx, { dealId, party: providerId });
  await tx
    .update(deals)
    .set({
      startupId,
      providerId: providerId ?? "",
      resourceKey,
      ...dealKeys({ state, dueAt, furthest }),
      ...providerKeys(stateAfter(state, waiting?.move ?? null)),
    })
    .where(eq(deals.id, dealId));
  const before = await tx.delete(dealDistricts).where(eq(dealDistricts.dealId, dealId)).returning();
  const after = await tx.insert(dealDistricts).select(dealDistrictRows(dealId)).returning();
  const moved = await outcomesMoved(tx, dealId, {
    before: before.map(({ district }) => district),
    after: after.map(({ district }) => district),
  });
  await count(
    tx,
    [...before.map((seen) => flow(seen, -1)), ...after.map((seen) => flow(seen, 1)), ...moved],
    at,
  );
}

/** What follows from a deal's own state. An ending says nothing of how far it came. */
export function dealKeys({
  state,
  dueAt,
  furthest,
}: {
  state: DealState;
  dueAt: Date | null;
  /** So far. */
  furthest: number;
}) {
  const step = stepIndex(state);
  return {
    ...providerKeys(state),
    turn: turnOf(state),
    furthest: step === null ? furthest : Math.max(furthest, step),
    dueKey: dueAt?.getTime() ?? NEVER,
  };
}

/** State and turn as the provider sees them: after an act of its own that still waits for its time. */
function providerKeys(state: DealState) {
  return { providerState: state, providerTurn: turnOf(state) };
}

function turnOf(state: DealState) {
  return waitsFor(state) ?? ("ended" as const);
}

function flow({ district, state, furthest }: typeof dealDistricts.$inferSelect, n: 1 | -1): Delta {
  return { measure: "flow", district, key: `${state} ${furthest}`, day: "", n };
}

/** An introduction has just happened: it is counted where the applicant agreed to be. */
export async function countIntroduction(tx: Db, applicationId: string, at: Date): Promise<void> {
  const agreed = await tx.$count(
    consents,
    and(
      eq(consents.applicationId, applicationId),
      eq(consents.kind, "statistics"),
      isNull(consents.revokedAt),
    ),
  );
  if (agreed > 0) await count(tx, [introduction(at, 1)], at);
}

/** The applicant agrees to be counted from now on, or no longer: so are the introductions there were. */
export async function countIntroductionsOf(
  tx: Db,
  applicationId: string,
  { n, at }: { n: 1 | -1; at: Date },
): Promise<void> {
  const rows = await tx
    .select({ introducedAt: deals.introducedAt })
    .from(deals)
    .where(and(eq(deals.applicationId, applicationId), isNotNull(deals.introducedAt)));
  await count(
    tx,
    rows.flatMap(({ introducedAt }) => (introducedAt ? [introduction(introducedAt, n)] : [])),
    at,
  );
}

function introduction(at: Date, n: 1 | -1): Delta {
  return { measure: "introductions", district: "", key: "", day: dayOf(at), n };
}

import type { Db } from "#db/client.server.ts";
import { agreedOutcomes } from "#db/queries/companies/outcomes.server.ts";
import { equityRounds } from "#db/schema/credentials.ts";
import { tenancies } from "#db/schema/tenancies.ts";
import type { CompanyRow } from "./open-file.server.ts";

/**
 * Brings what came of a company's deals into its file: equity and tenancies, each once for its deal. What both sides
 * agreed on is evidenced by the deal; nobody types it again.
 */
export async function followOutcomes(
  tx: Db,
  { id, sortKey }: Pick<CompanyRow, "id" | "sortKey">,
  now: Date,
): Promise<void> {
  for (const outcome of await agreedOutcomes(tx, id)) {
    const pedigree = {
      mark: outcome.state === "agreed" ? ("evidenced" as const) : ("declared" as const),
      source: "deal" as const,
      at: now,
      createdAt: now,
      updatedAt: now,
    };
    const { dealId, happenedOn } = outcome;
    if (outcome.kind === "invested" && outcome.amountFen !== null) {
      await tx
        .insert(equityRounds)
        .values({
          organizationId: id,
          paidOn: happenedOn,
          amountFen: outcome.amountFen,
          investor: outcome.resource,
          dealId,
          ...pedigree,
        })
        .onConflictDoNothing();
    }
    if (outcome.kind === "moved_in" && outcome.providerId !== "") {
      await tx
        .insert(tenancies)
        .values({
          organizationId: id,
          incubatorId: outcome.providerId,
          resourceId: outcome.resourceId,
          movedIn: happenedOn,
          dealId,
          sortKey,
          ...pedigree,
        })
        .onConflictDoNothing();
    }
  }
}

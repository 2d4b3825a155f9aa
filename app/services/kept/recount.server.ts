import type { Db } from "#db/client.server.ts";
import { dealDistrictRows, demandRows, tallyRows } from "#db/queries/kept/rows.server.ts";
import { applicationDemand } from "#db/schema/applications.ts";
import { dealDistricts } from "#db/schema/deals.ts";
import { tallies, tallyDeltas } from "#db/schema/tallies.ts";

/** Makes what is kept of deals and applications, and the figures over them, anew from their rows. */
export async function recount(tx: Db): Promise<void> {
  await tx.delete(dealDistricts);
  await tx.insert(dealDistricts).select(dealDistrictRows());
  await tx.delete(applicationDemand);
  await tx.insert(applicationDemand).select(demandRows());
  await tx.delete(tallyDeltas);
  await tx.delete(tallies);
  for (const rows of Object.values(tallyRows())) await tx.insert(tallies).select(rows);
}

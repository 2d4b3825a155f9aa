import { and, eq } from "drizzle-orm";
import type { SectorHit } from "#app/domain/sectors/types.ts";
import type { Db } from "#db/client.server.ts";
import type { ApplicationWhole } from "#db/queries/applications/application.server.ts";
import { applicationSectors } from "#db/schema/applications.ts";

/** Replaces what was suggested from a text. What the founder confirmed or removed stays as they left it. */
export async function suggestSectors(
  tx: Db,
  whole: ApplicationWhole,
  hits: SectorHit[],
): Promise<void> {
  const { id } = whole.application;
  const decided = new Map(
    whole.sectors.filter((row) => row.choice !== "suggested").map((row) => [row.sector, row]),
  );
  await tx
    .delete(applicationSectors)
    .where(
      and(eq(applicationSectors.applicationId, id), eq(applicationSectors.choice, "suggested")),
    );
  for (const hit of hits) {
    if (decided.has(hit.key)) {
      await tx
        .update(applicationSectors)
        .set({ score: hit.score, terms: hit.terms })
        .where(
          and(eq(applicationSectors.applicationId, id), eq(applicationSectors.sector, hit.key)),
        );
    } else {
      await tx.insert(applicationSectors).values({
        applicationId: id,
        sector: hit.key,
        score: hit.score,
        terms: hit.terms,
        choice: "suggested",
      });
    }
  }
  // Offsets of words in the old text mean nothing in the new one.
  const found = new Set(hits.map((hit) => hit.key));
  for (const row of decided.values()) {
    if (!found.has(row.sector)) {
      await tx
        .update(applicationSectors)
        .set({ terms: [] })
        .where(
          and(eq(applicationSectors.applicationId, id), eq(applicationSectors.sector, row.sector)),
        );
    }
  }
}

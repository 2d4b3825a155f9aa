import { and, eq } from "drizzle-orm";
import type { Fact } from "#app/domain/matching/types.ts";
import type { SectorHit } from "#app/domain/sectors/types.ts";
import type { Stage } from "#app/domain/vocabulary.ts";
import { searchText } from "#app/platform/pinyin.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import type { ApplicationWhole } from "#db/queries/applications/application.server.ts";
import { applicationSectors } from "#db/schema/applications.ts";
import { type Edit, openForEdit, saveEdit, withStep } from "./edit.server.ts";

/**
 * Saves the step “technology” and suggests sectors from the text. What the founder confirmed or removed
 * by hand stays as they left it.
 *
 * @param suggest the classifier: text → sectors with the words that caused them
 */
export async function saveTechnology(
  db: Database,
  edit: Edit,
  values: {
    title: string;
    text: string;
    stage: Stage | null;
    readiness: number | null;
    facts: Partial<Record<Fact, boolean>>;
  },
  suggest: (text: string) => SectorHit[],
): Promise<void> {
  const hits = suggest(`${values.title}\n${values.text}`);
  await db.write(async (tx) => {
    const whole = await openForEdit(tx, edit);
    await suggestSectors(tx, whole, hits);
    await saveEdit(tx, edit, {
      set: {
        ...values,
        search: searchText(values.title, whole.organization.name),
        stepsDone: withStep(whole.application.stepsDone, "technology"),
      },
      kind: "application.saved",
      payload: { step: "technology" },
      rematch: whole.application.state === "submitted",
    });
  });
}

async function suggestSectors(tx: Db, whole: ApplicationWhole, hits: SectorHit[]): Promise<void> {
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

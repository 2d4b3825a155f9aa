import { and, desc, eq } from "drizzle-orm";
import type { KindKey } from "#app/domain/imports/kind.ts";
import type { Db } from "../../client.server.ts";
import { importMappings, imports } from "../../schema/imports.ts";
import { jobs } from "../../schema/jobs.ts";

const SHOWN = 30;

/** The imports of a person, the last first. */
export function importsOf(db: Db, userId: string) {
  return db
    .select({
      id: imports.id,
      kind: imports.kind,
      fileName: imports.fileName,
      state: imports.state,
      counts: imports.counts,
      createdAt: imports.createdAt,
    })
    .from(imports)
    .where(eq(imports.userId, userId))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(SHOWN);
}

export async function rememberedMapping(
  db: Db,
  { userId, kind, headings }: { userId: string; kind: KindKey; headings: string },
): Promise<Readonly<Record<string, string | null>>> {
  const [row] = await db
    .select({ chosen: importMappings.chosen })
    .from(importMappings)
    .where(
      and(
        eq(importMappings.userId, userId),
        eq(importMappings.kind, kind),
        eq(importMappings.headings, headings),
      ),
    );
  return row?.chosen ?? {};
}

/** An import of this person. */
export async function importOf(
  db: Db,
  { importId, userId }: { importId: string; userId: string },
): Promise<typeof imports.$inferSelect | null> {
  const [row] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, importId), eq(imports.userId, userId)));
  return row ?? null;
}

/** How far the last job of an import is; null where none is known. */
export async function importProgress(db: Db, importId: string) {
  const rows = await db
    .select({ payload: jobs.payload, done: jobs.done, total: jobs.total, state: jobs.state })
    .from(jobs)
    .where(eq(jobs.kind, "import"))
    .orderBy(desc(jobs.createdAt))
    .limit(SHOWN);
  const own = rows.find(({ payload }) => payload.importId === importId);
  return own ? { done: own.done, total: own.total, failed: own.state === "failed" } : null;
}

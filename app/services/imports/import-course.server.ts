import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { ImportState } from "#app/domain/imports/course.ts";
import type { KindKey } from "#app/domain/imports/kind.ts";
import { importableKinds } from "#app/domain/imports/who.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { FileStore } from "#app/platform/files.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Database, Db } from "#db/client.server.ts";
import { newId } from "#db/id.ts";
import { rememberedMapping } from "#db/queries/imports/imports.server.ts";
import { importMappings, imports } from "#db/schema/imports.ts";
import { plainName } from "../checked-file.server.ts";

/** What the thread does with an import, one at a time. */
export const STEPS = ["check", "apply", "undo"] as const;
export type Step = (typeof STEPS)[number];

export type ImportRow = typeof imports.$inferSelect;

/**
 * Takes a file in and has it read: nothing of it goes in before somebody says so.
 *
 * @returns the import's id
 * @throws Refusal `not-found` for a kind that is not this person's to import; `invalid` on `file` where there is none,
 *   or it is too large
 */
export async function beginImport(
  { db, files, maxBytes }: { db: Database; files: FileStore; maxBytes: number },
  ask: { actor: Actor; kind: KindKey; file: { name: string; bytes: Uint8Array }; now: Date },
): Promise<string> {
  const { actor, kind, file, now } = ask;
  if (!importableKinds(actor).includes(kind)) throw new Refusal("not-found");
  if (file.bytes.length === 0)
    throw new Refusal("invalid", {
      field: "file",
      reason: "file-empty",
      values: { name: file.name },
    });
  if (file.bytes.length > maxBytes) {
    const values = { max: Math.floor(maxBytes / 1_000_000) };
    throw new Refusal("invalid", { field: "file", reason: "file-too-large", values });
  }
  const { sha256 } = await files.put(file.bytes);
  const id = newId();
  await db.write(async (tx) => {
    await tx.insert(imports).values({
      ...{ id, kind, sha256, fileName: plainName(file.name), userId: actor.userId },
      ...{ state: "checking", createdAt: now, updatedAt: now },
    });
    await putStep(tx, id, { step: "check", now });
  });
  return id;
}

/** The import of this person. @throws Refusal `not-found` */
export async function ownImport(tx: Db, actor: Actor, importId: string): Promise<ImportRow> {
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(eq(imports.id, importId), eq(imports.userId, actor.userId)));
  if (!row) throw new Refusal("not-found");
  return row;
}

/**
 * Reads the file anew by a mapping that the person chose, and keeps it for the next file with these headings.
 *
 * @throws Refusal `not-found`; `not-possible` once rows have gone in
 */
export async function remapImport(
  db: Database,
  ask: {
    actor: Actor;
    importId: string;
    chosen: Readonly<Record<string, string | null>>;
    takeFile: boolean;
    now: Date;
  },
): Promise<void> {
  const { actor, importId, takeFile, now } = ask;
  await db.write(async (tx) => {
    const row = await ownImport(tx, actor, importId);
    const chosen = { ...ask.chosen };
    await move(tx, row, {
      from: ["checked", "refused"],
      to: "checking",
      set: { chosen, takeFile },
      now,
    });
    const [table] = row.tables;
    if (table) {
      const headings = headingSet(table.columns.map(({ heading }) => heading));
      const kept = { userId: actor.userId, kind: row.kind, headings, chosen, updatedAt: now };
      await tx
        .insert(importMappings)
        .values(kept)
        .onConflictDoUpdate({
          target: [importMappings.userId, importMappings.kind, importMappings.headings],
          set: { chosen, updatedAt: now },
        });
    }
    await putStep(tx, importId, { step: "check", now });
  });
}

/** Puts the rows in. @throws Refusal `not-found`, `not-possible` in any other state, `stale` with errors and all or nothing */
export async function confirmImport(
  db: Database,
  ask: { actor: Actor; importId: string; allOrNothing: boolean; now: Date },
): Promise<void> {
  const { actor, importId, allOrNothing, now } = ask;
  await db.write(async (tx) => {
    const row = await ownImport(tx, actor, importId);
    if (allOrNothing && (row.counts?.errors ?? 0) > 0) {
      throw new Refusal("not-possible", { reason: "import-has-errors" });
    }
    await move(tx, row, {
      from: ["checked", "cancelled"],
      to: "applying",
      set: { allOrNothing },
      now,
    });
    await putStep(tx, importId, { step: "apply", now });
  });
}

/** Stops an import between two slices: what is in stays in, and the rest can be put in later. */
export async function cancelImport(
  db: Database,
  { actor, importId, now }: { actor: Actor; importId: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    const row = await ownImport(tx, actor, importId);
    await move(tx, row, { from: ["applying"], to: "cancelled", set: {}, now });
  });
}

/** Takes back what an import put in. @throws Refusal `not-found`, `not-possible` */
export async function askUndo(
  db: Database,
  { actor, importId, now }: { actor: Actor; importId: string; now: Date },
): Promise<void> {
  await db.write(async (tx) => {
    const row = await ownImport(tx, actor, importId);
    await move(tx, row, { from: ["done", "cancelled"], to: "undoing", set: {}, now });
    await putStep(tx, importId, { step: "undo", now });
  });
}

async function move(
  tx: Db,
  row: ImportRow,
  {
    from,
    to,
    set,
    now,
  }: { from: ImportState[]; to: ImportState; set: Partial<ImportRow>; now: Date },
): Promise<void> {
  const moved = await tx
    .update(imports)
    .set({ ...set, state: to, updatedAt: now })
    .where(and(eq(imports.id, row.id), inArray(imports.state, from)))
    .returning({ id: imports.id });
  if (moved.length === 0) throw new Refusal("not-possible");
}

async function putStep(tx: Db, importId: string, { step, now }: { step: Step; now: Date }) {
  const key = `${importId}:${step}`;
  await enqueue(tx, { kind: "import", key, payload: { importId, step }, runAfter: now });
}

/** The headings of a file, as its mapping is remembered by. */
export function headingSet(headings: readonly string[]): string {
  return [...headings].sort().join("\n");
}

/** What this person chose for a file with these headings before. */
export async function knownMapping(
  db: Db,
  { userId, kind, headings }: { userId: string; kind: KindKey; headings: readonly string[] },
): Promise<Readonly<Record<string, string | null>>> {
  return rememberedMapping(db, { userId, kind, headings: headingSet(headings) });
}

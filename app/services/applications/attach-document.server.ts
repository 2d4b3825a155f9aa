import { Refusal } from "#app/domain/refusal.ts";
import type { FileStore } from "#app/platform/files.server.ts";
import type { Database } from "#db/client.server.ts";
import { documents } from "#db/schema/applications.ts";
import { checkFile, plainName } from "../checked-file.server.ts";
import { checkQuota, spendQuota } from "../identity/quota.server.ts";
import { checkForEdit, type Edit, openForEdit, saveEdit, withStep } from "./edit.server.ts";

const MOST_DOCUMENTS = 10;

/**
 * Keeps a document with an application. The type is read from the content, and gives a name without an ending its own.
 *
 * @returns the document's id
 * @throws Refusal on the field `file`: `file-too-large`, `file-empty`, `file-type` and its kin, `file-disguised`,
 *   `too-many-documents`; `too-many` after the day's quota
 */
export async function attachDocument(
  { db, files, maxBytes }: { db: Database; files: FileStore; maxBytes: number },
  edit: Edit,
  file: { name: string; bytes: Uint8Array },
): Promise<string> {
  const { name, mediaType } = checkFile({ ...file, name: plainName(file.name) }, maxBytes);
  // Asked before anything is written to disk, and again where it counts.
  await checkForEdit(db.read, edit);
  const upload = { actor: edit.actor, quota: "uploads" as const, now: edit.now };
  await checkQuota(db.read, upload);
  const stored = await files.put(file.bytes);
  return db.write(async (tx) => {
    await spendQuota(tx, upload);
    const whole = await openForEdit(tx, edit);
    if (whole.documents.length >= MOST_DOCUMENTS) {
      throw new Refusal("too-many", {
        field: "file",
        reason: "too-many-documents",
        values: { max: MOST_DOCUMENTS },
      });
    }
    const [row] = await tx
      .insert(documents)
      .values({
        applicationId: edit.applicationId,
        name,
        mediaType,
        ...stored,
        uploadedBy: edit.actor.userId,
        createdAt: edit.now,
      })
      .returning({ id: documents.id });
    await saveEdit(tx, edit, {
      set: { stepsDone: withStep(whole.application.stepsDone, "documents") },
      kind: "application.document-attached",
      payload: { name, sha256: stored.sha256 },
      rematch: false,
    });
    return (row as { id: string }).id;
  });
}

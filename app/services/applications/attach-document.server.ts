import { mediaTypeOf, nameFits } from "#app/domain/applications/media.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { FileStore } from "#app/platform/files.server.ts";
import type { Database } from "#db/client.server.ts";
import { documents } from "#db/schema/applications.ts";
import { checkQuota, spendQuota } from "../identity/quota.server.ts";
import { checkForEdit, type Edit, openForEdit, saveEdit, withStep } from "./edit.server.ts";

const MOST_DOCUMENTS = 10;

/**
 * Keeps a document with an application. The type is read from the content.
 *
 * @returns the document's id
 * @throws Refusal on the field `file`: `file-too-large`, `file-empty`, `file-type`, `file-disguised`,
 *   `too-many-documents`; `too-many` after the day's quota
 */
export async function attachDocument(
  { db, files, maxBytes }: { db: Database; files: FileStore; maxBytes: number },
  edit: Edit,
  file: { name: string; bytes: Uint8Array },
): Promise<string> {
  const name = plainName(file.name);
  const mediaType = checkFile({ ...file, name }, maxBytes);
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

function checkFile(file: { name: string; bytes: Uint8Array }, maxBytes: number): string {
  const values = { name: file.name, max: Math.floor(maxBytes / 1024 / 1024) };
  if (file.bytes.byteLength === 0) {
    throw new Refusal("invalid", { field: "file", reason: "file-empty", values });
  }
  if (file.bytes.byteLength > maxBytes) {
    throw new Refusal("invalid", { field: "file", reason: "file-too-large", values });
  }
  const type = mediaTypeOf(file.bytes);
  if (!type) throw new Refusal("invalid", { field: "file", reason: "file-type", values });
  if (!nameFits(file.name, type)) {
    throw new Refusal("invalid", { field: "file", reason: "file-disguised", values });
  }
  return type;
}

/** A name for display alone: no folders, no control characters, at most 120 characters. */
function plainName(name: string): string {
  const last = name.normalize("NFC").split(/[\\/]/).pop() ?? "";
  const clean = last.replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, "").trim();
  return [...clean].slice(-120).join("") || "document";
}

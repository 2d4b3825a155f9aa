import {
  contentOf,
  isMediaType,
  MEDIA_TYPES,
  type MediaType,
  nameFor,
} from "#app/domain/input/media.ts";
import { cleanLine } from "#app/domain/input/text.ts";
import { Refusal } from "#app/domain/refusal.ts";
import type { FileStore } from "#app/platform/files.server.ts";
import type { Database } from "#db/client.server.ts";
import { documents } from "#db/schema/applications.ts";
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

const MEGABYTE = 1_000_000;

function checkFile(
  file: { name: string; bytes: Uint8Array },
  maxBytes: number,
): { name: string; mediaType: MediaType } {
  const values = { name: file.name, max: maxBytes / MEGABYTE };
  function refuse(reason: string, more: Record<string, string> = {}): never {
    throw new Refusal("invalid", { field: "file", reason, values: { ...values, ...more } });
  }
  if (file.bytes.byteLength === 0) refuse("file-empty");
  if (file.bytes.byteLength > maxBytes) refuse("file-too-large");
  const content = contentOf(file.bytes);
  if (!isMediaType(content)) refuse(content === "unknown" ? "file-type" : `file-${content}`);
  const name = nameFor(file.name, content);
  if (name === null) refuse("file-disguised", { content: MEDIA_TYPES[content][0].toUpperCase() });
  return { name, mediaType: content };
}

/** A name for display alone: no folders, nothing that nobody sees, at most 120 characters. */
function plainName(name: string): string {
  const last = cleanLine(name.split(/[\\/]/).pop() ?? "");
  return [...last].slice(-120).join("") || "document";
}

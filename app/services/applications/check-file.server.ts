import {
  contentOf,
  isMediaType,
  MEDIA_TYPES,
  type MediaType,
  nameFor,
} from "#app/domain/input/media.ts";
import { cleanLine } from "#app/domain/input/text.ts";
import { Refusal } from "#app/domain/refusal.ts";

const MEGABYTE = 1_000_000;

/**
 * A file that somebody attaches, wherever: its type is read from the content, and gives a name without an ending its
 * own.
 *
 * @throws Refusal on the field `file`: `file-too-large`, `file-empty`, `file-type` and its kin, `file-disguised`
 */
export function checkFile(
  sent: { name: string; bytes: Uint8Array },
  maxBytes: number,
): { name: string; mediaType: MediaType } {
  const file = { ...sent, name: plainName(sent.name) };
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
